/// The published form of a runbook.
package enum RunbookSchema {
  /// A JSON Schema, draft 2020-12.
  package static var json: [UInt8] { PackageResources.runbook_schema_json }
}
