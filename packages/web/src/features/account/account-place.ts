// What the address of the account may say: why somebody whom a provider's page sends back is not signed in.

/** The reasons there are words for; whatever else an address says, signing in failed. */
const TOLD = ["access_denied", "account_not_linked"] as const;

interface AccountPlace {
  error?: (typeof TOLD)[number] | "sign_in_failed";
}

/** Reads an address, which anybody may have written. */
export function accountPlace({ error }: Record<string, unknown>): AccountPlace {
  if (error === undefined) return {};
  return { error: TOLD.find((code) => code === error) ?? "sign_in_failed" };
}
