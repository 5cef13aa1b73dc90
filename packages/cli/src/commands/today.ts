// The day it is, for everything that is asked without a date.

/** Today as YYYY-MM-DD. `YAWARA_TODAY` sets it for tests and reproducible reports. */
export function today(): string {
  return process.env.YAWARA_TODAY ?? new Date().toISOString().slice(0, 10);
}
