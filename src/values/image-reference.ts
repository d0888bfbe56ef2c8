/** An image's name in its parts, as the user wrote them: nothing is filled in. */
export interface ImageReference {
  /** The registry, with its port: `ghcr.io`, `localhost:5000`; absent when none is named. */
  readonly domain?: string;
  /** The repository in the registry: `acme/worker`. */
  readonly path: string;
  /** What stands after the colon; absent together with the digest, it means `latest`. */
  readonly tag?: string;
  /** The algorithm and the hexadecimal hash of the content: `sha256:…`. */
  readonly digest?: string;
}

/**
 * Reads an image's name as the kubelet does (`ParseNormalizedNamed` of distribution/reference);
 * undefined where a pod would stay in `InvalidImageName`.
 */
export function parseImageReference(text: unknown): ImageReference | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return undefined;
  if (IMAGE_ID.test(text)) return undefined;
  const at = text.indexOf('@');
  const digest = at === -1 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;

  const named = at === -1 ? text : text.slice(0, at);
  // Before the last slash a colon leads a port.
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;

  const name = colon === -1 ? named : named.slice(0, colon);
  const domain = readDomain(name);
  const path = domain === undefined ? name : name.slice(domain.length + 1);
  const onDockerHub = domain === undefined || DOCKER_HUB.includes(domain);
  const prefix = onDockerHub && !path.includes('/') ? 'library/'.length : 0;
  if (!PATH.test(path) || prefix + path.length > LONGEST_PATH) return undefined;
  return { domain, path, tag, digest };
}

/** Room for the longest host name, path, tag and digest; bounds the work on hostile text. */
const LONGEST_TEXT = 1000;

/** In bytes, and with the `library/` that Docker Hub's one-word names are given. */
const LONGEST_PATH = 255;

/** A bare content hash is taken for an image id, never for a name. */
const IMAGE_ID = /^[a-f0-9]{64}$/;

/** The three algorithms that the kubelet links; the grammar alone would allow any. */
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

const DOMAIN =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?$/;

/** Words joined by a slash, one `.`, one or two `_`, or any run of `-`. */
const PATH = /^[a-z0-9]+(?:(?:[._/]|__|-+)[a-z0-9]+)*$/;

const DOCKER_HUB = ['docker.io', 'index.docker.io'];

/** What stands before the first slash, if it looks like a host rather than a part of the path. */
function readDomain(name: string): string | undefined {
  const first = name.slice(0, Math.max(name.indexOf('/'), 0));
  const isHost = (first === 'localhost' || /[.:A-Z]/.test(first)) && DOMAIN.test(first);
  return isHost ? first : undefined;
}
