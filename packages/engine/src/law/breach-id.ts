// The id under which a provision's breach is asked about: `<provision>#breach`; and what alone breaks it.

const MARK = "#breach";
/** The conduct that breaks a provision, without whom it binds. */
const CONDUCT = "#conduct";

/**
 * The id of a provision's breach, under which it is explained and asked about like a provision.
 *
 * @example
 * breachId("eu.demo/score"); // → "eu.demo/score#breach"
 */
export function breachId(provision: string): string {
  return provision + MARK;
}

/**
 * The provision whose breach an id names; `undefined` where it is no breach's.
 *
 * @example
 * provisionBroken("eu.demo/score#breach"); // → "eu.demo/score"
 * provisionBroken("eu.demo/score"); // → undefined
 */
export function provisionBroken(id: string): string | undefined {
  return id.endsWith(MARK) ? id.slice(0, -MARK.length) : undefined;
}

/**
 * The id of what breaks a provision, whomever it binds, of the id of its breach; `undefined` where that is no breach's.
 *
 * @example
 * conductOf("eu.demo/score#breach"); // → "eu.demo/score#conduct"
 * conductOf("eu.demo/score"); // → undefined
 */
export function conductOf(breach: string): string | undefined {
  const provision = provisionBroken(breach);
  return provision === undefined ? undefined : provision + CONDUCT;
}

/** The provision whose conduct an id names; `undefined` where it is none's. */
export function provisionOfConduct(id: string): string | undefined {
  return id.endsWith(CONDUCT) ? id.slice(0, -CONDUCT.length) : undefined;
}
