// What is looked at in an address and a password before the server is asked.

/** The server asks for as many. */
export const SHORTEST_PASSWORD = 10;

/** Only the plainest slip is caught here; the server decides. */
export function isAddress(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
}
