// The id under which a provision's breach is asked about: `<provision>#breach`.

const MARK = "#breach";

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
