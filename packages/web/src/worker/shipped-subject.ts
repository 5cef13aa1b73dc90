// A subject that comes with Yawara, as the browser reads it.
import type { Facts, Text } from "@yawara/engine";

export interface ShippedSubject {
  id: string;
  name: Text;
  about: Text;
  sources: string[];
  at?: string;
  facts: Facts;
}
