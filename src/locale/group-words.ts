/** The words of a language by groups: each widget asks for its own. Pure. */
import type {FlatMessages} from './message.js';

type Tree = {[key: string]: unknown};

/**
 * Returns the words of a file as a tree: "map.sortBy.name" → `{map: {sortBy: {name}}}`. What is a
 * tree already, as the build writes it, stays one.
 */
export function groupWords(messages: FlatMessages): Tree {
  const root: Tree = {};
  for (const [key, message] of Object.entries(messages)) {
    const path = key.split('.');
    const last = path.pop()!; // A text split has one part at least.
    let tree = root;
    for (const name of path) tree = (tree[name] ??= {}) as Tree;
    tree[last] = message;
  }
  return root;
}
