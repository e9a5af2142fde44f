int warroom_system_version(void);
