// A subject that comes with Yawara: its name and facts as its file says them.
import type { Text } from "@yawara/engine";

export interface ShippedSubject {
  id: string;
  name: Text;
  at?: string;
  facts: Record<string, unknown>;
}
