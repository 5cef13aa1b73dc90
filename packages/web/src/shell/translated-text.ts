// Keeps a page that the browser translates in step: texts a translator took out of the page go back to their place before React touches them.

/**
 * A translator puts each text into an element of its own (`<font>`) and takes the text node away. React still holds that
 * node: what it writes there shows nowhere, and removing it or inserting before it throws. The element that stands in for
 * a text is remembered here, and gives its place back when React wants to change, remove or pass the text; the translator
 * then sees a new text and translates it.
 */
const standIns = new WeakMap<Node, Element>();

function isStandIn(node: Node | null | undefined): node is Element {
  return node instanceof Element && node.localName === "font";
}

function remember(records: readonly MutationRecord[]): void {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records)
    for (const node of removedNodes) {
      if (!(node instanceof Text)) continue;
      const standIn = [addedNodes[0], previousSibling, nextSibling].find(isStandIn);
      if (standIn !== undefined) standIns.set(node, standIn);
    }
}

/** Watches the page for translators; called once, before the application draws. */
export function followTranslators(): void {
  const watch = new MutationObserver(remember);
  const putBack = (node: Node): void => {
    if (!(node instanceof Text) || node.isConnected) return;
    remember(watch.takeRecords());
    const standIn = standIns.get(node);
    standIns.delete(node);
    if (standIn?.isConnected) standIn.replaceWith(node);
  };
  patchText(putBack);
  patchTree(putBack);
  watch.observe(document, { childList: true, subtree: true });
}

function patchText(putBack: (node: Node) => void): void {
  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue")!;
  Object.defineProperty(Text.prototype, "nodeValue", {
    ...value,
    set(this: Text, text: string) {
      putBack(this);
      value.set!.call(this, text);
    },
  });
}

function patchTree(putBack: (node: Node) => void): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(child: T): T {
    putBack(child);
    // Taken out by somebody else already: there is nothing left to remove.
    return child instanceof Text && child.parentNode !== this ? child : (removeChild.call(this, child) as T);
  };
  Node.prototype.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
    if (before !== null) putBack(before);
    const place = before instanceof Text && before.parentNode !== this ? null : before;
    return insertBefore.call(this, node, place) as T;
  };
}
