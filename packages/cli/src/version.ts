// The version of Yawara that is run, as the command and the files it writes say it.

export const VERSION = "0.1.0";
