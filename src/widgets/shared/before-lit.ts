/**
 * First import of each element. Lit asks for its Trusted Types policy while its module is
 * evaluated, and dies where the page's `trusted-types` list lacks the name, or another Lit has it
 * already: with it dies whatever shares the bundle. For that moment a refusal is answered by no
 * policy.
 */
const POLICY = 'lit-html';

interface PolicyFactory {
  createPolicy: (name: string, rules: unknown) => unknown;
}
const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
const ofPage = factory && Object.getOwnPropertyDescriptor(factory, 'createPolicy');
let isRefused = false;

if (factory) {
  const {createPolicy} = factory;
  factory.createPolicy = (name, rules) => {
    try {
      return createPolicy.call(factory, name, rules);
    } catch (error) {
      if (name !== POLICY) throw error;
      isRefused = true;
      return undefined;
    }
  };
}

/** Gives the page its own method back: Lit has been evaluated. */
export function endLitImport(): void {
  if (!factory) return;
  if (ofPage) Object.defineProperty(factory, 'createPolicy', ofPage);
  else Reflect.deleteProperty(factory, 'createPolicy');
}

/**
 * Returns whether Lit can write its templates: without a policy only where the page takes strings
 * for HTML.
 */
export function canWriteTemplates(): boolean {
  if (!isRefused) return true;
  try {
    document.createElement('template').innerHTML = '';
    return true;
  } catch {
    return false;
  }
}
