/**
 * What Kubernetes lets things be called. Each predicate answers for any value, a text or not, and
 * costs at most the length of the text.
 */

/** A DNS-1123 label, 1 to 63 characters: containers, volumes, namespaces. */
export function isDnsLabel(name: unknown): boolean {
  return isShaped(name, 63, /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/);
}

/** A DNS-1035 label, which starts with a letter: Services on every Kubernetes version. */
export function isDns1035Label(name: unknown): boolean {
  return isShaped(name, 63, /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/);
}

/** A DNS-1123 subdomain, 1 to 253 characters, its parts of any length: most objects. */
export function isDnsSubdomain(name: unknown): boolean {
  return isShaped(
    name,
    253,
    /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
  );
}

/** An optional subdomain and `/`, then 1 to 63 characters: keys of labels and taints, resources. */
export function isQualifiedName(name: unknown): boolean {
  if (typeof name !== 'string') return false;
  const slash = name.indexOf('/');
  if (slash === -1) return isShaped(name, 63, QUALIFIED);
  return isDnsSubdomain(name.slice(0, slash)) && isShaped(name.slice(slash + 1), 63, QUALIFIED);
}

/** A label's value: empty, or up to 63 characters of a qualified name's alphabet. */
export function isLabelValue(value: unknown): boolean {
  return value === '' || isShaped(value, 63, QUALIFIED);
}

/**
 * A qualified name whose subdomain may have capitals too. Look-alikes outside ASCII are refused,
 * though the server's lower-casing makes letters of some.
 */
export function isAnnotationKey(key: unknown): boolean {
  if (typeof key !== 'string') return false;
  const slash = key.indexOf('/');
  if (slash === -1) return isShaped(key, 63, QUALIFIED);
  return (
    isShaped(key.slice(0, slash), 253, SUBDOMAIN_OF_ANY_CASE) &&
    isShaped(key.slice(slash + 1), 63, QUALIFIED)
  );
}

/** A port's name: up to 15 characters, at least one of them a letter, single hyphens inside. */
export function isPortName(name: unknown): boolean {
  return isShaped(name, 15, /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/);
}

/** An environment variable's name, the strict form that every Kubernetes version accepts. */
export function isEnvName(name: unknown): boolean {
  return isShaped(name, Infinity, /^(?!\.\.|\.$)[-._a-zA-Z][-._a-zA-Z0-9]*$/);
}

/** An environment variable's name from Kubernetes 1.32 on: printable ASCII without `=`. */
export function isRelaxedEnvName(name: unknown): boolean {
  return isShaped(name, Infinity, /^[ -<>-~]+$/);
}

/** A Secret's or ConfigMap's key: up to 253 characters, no way out of the folder it becomes. */
export function isConfigKey(key: unknown): boolean {
  return isShaped(key, 253, /^(?!\.\.|\.$)[-._a-zA-Z0-9]+$/);
}

const SUBDOMAIN_OF_ANY_CASE =
  /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*$/;

const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** Every grammar here is ASCII, so that characters are bytes, which is what Kubernetes counts. */
function isShaped(text: unknown, longest: number, grammar: RegExp): boolean {
  return typeof text === 'string' && text.length <= longest && grammar.test(text);
}
