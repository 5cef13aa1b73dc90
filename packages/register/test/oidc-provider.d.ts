// What the tests use of oidc-provider, which comes without types.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[];
        pkce: { required: () => boolean };
        claims: Record<string, string[]>;
        conformIdTokenClaims: boolean;
        findAccount: (
          context: unknown,
          sub: string,
        ) => { accountId: string; claims: () => Record<string, unknown> & { sub: string } };
        cookies: { keys: string[] };
        ttl: Record<string, number>;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
