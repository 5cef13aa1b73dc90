// An application somebody uses: how two lists tell that it is the same, and what in a text would be a person.
import { foldedText } from "../value/same-text.ts";

/** The host of an address or of a bare domain, in small letters, without `www.`, port, path or credentials; nothing where it is none or a number of a machine. */
export function hostOf(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === "" || /\s/.test(plain) || plain.length > 2_000) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(address) || (!plain.includes("://") && plain.includes("@"))) return undefined;
  const host = new URL(address).hostname.replace(/^www\./, "").replace(/\.$/, "");
  return host.length <= 253 && /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host)
    ? host
    : undefined;
}

/** Whether a text is, or holds, an e-mail address, or is the address of a machine (IPv4, IPv6, MAC). */
export function looksLikePerson(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return (
    /[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}/i.test(plain) ||
    /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d+)?$/.test(plain) ||
    /^\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}\]?(?:\/\d+)?$/i.test(plain) ||
    /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(plain)
  );
}

/** By what the next list tells an application: its domain, else its name. */
export const applicationKey = ({ name, domain }: { name: string; domain?: string | undefined }): string =>
  domain ?? foldedText(name).slice(0, 300);
