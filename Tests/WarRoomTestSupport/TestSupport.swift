// Holds the journal of a test.
