int warroom_terminal_version(void);
