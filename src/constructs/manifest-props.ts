import { takeManifest, type ManifestIntake } from '../manifests/manifest-intake';

/** Under this key the props of a construct carry the manifest that they were read from. */
const MANIFEST = Symbol('manifest');

/**
 * Props of a construct that reads a manifest. The manifest's spec stands apart from the construct's
 * own props, so that no field of one is taken for the other.
 */
export function propsOfManifest(manifest: unknown, kind: string, options: object): object {
  const intake = takeManifest(manifest, kind);
  return { ...options, metadata: intake.metadata, [MANIFEST]: intake };
}

/** The manifest that props were read from; undefined for props that a user wrote. */
export function manifestOf(props: unknown): ManifestIntake | undefined {
  if (typeof props !== 'object' || props === null) return undefined;
  try {
    const descriptor = Object.getOwnPropertyDescriptor(props, MANIFEST);
    return descriptor?.value as ManifestIntake | undefined;
  } catch {
    // A proxy that refuses; whoever reads the props next says so.
    return undefined;
  }
}
