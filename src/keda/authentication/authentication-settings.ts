/*
 * The spec of an authentication as rules look at it: names are texts, and what could not be used was
 * taken out, so that any field may be missing.
 */

/** What is left of a spec. */
export interface AuthenticationSettings {
  readonly podIdentity?: PodIdentitySettings;
  readonly secretTargetRef?: readonly KeySource[];
  readonly configMapTargetRef?: readonly KeySource[];
  readonly env?: readonly {
    readonly parameter?: string;
    readonly name?: string;
    readonly containerName?: string;
  }[];
  readonly filePath?: string;
  readonly hashiCorpVault?: VaultSettings;
  readonly azureKeyVault?: StoreSettings & {
    readonly vaultUri?: string;
    readonly credentials?: {
      readonly clientId?: string;
      readonly tenantId?: string;
      readonly clientSecret?: SecretValueSettings;
    };
    readonly cloud?: object;
  };
  readonly gcpSecretManager?: StoreSettings & {
    readonly credentials?: { readonly clientSecret?: SecretValueSettings };
  };
  readonly awsSecretManager?: StoreSettings & {
    readonly credentials?: {
      readonly accessKey?: SecretValueSettings;
      readonly accessSecretKey?: SecretValueSettings;
      readonly accessToken?: SecretValueSettings;
    };
  };
  readonly boundServiceAccountToken?: readonly {
    readonly parameter?: string;
    readonly serviceAccountName?: string;
  }[];
  readonly oauth2?: {
    readonly clientId?: string;
    readonly clientSecret?: SecretValueSettings;
    readonly tokenUrl?: string;
    readonly scopes?: readonly string[];
    readonly tokenUrlParams?: Readonly<Record<string, string>>;
  };
}

/** A parameter that is a key of a Secret or ConfigMap. */
export interface KeySource {
  readonly parameter?: string;
  readonly name?: string;
  readonly key?: string;
}

/** A pod identity, of whichever provider. */
export interface PodIdentitySettings {
  readonly provider?: string;
  readonly identityId?: string;
  readonly identityTenantId?: string;
  readonly identityAuthorityHost?: string;
  readonly roleArn?: string;
  readonly externalID?: string;
  readonly identityOwner?: string;
}

/** A value that stands in a Secret. */
export interface SecretValueSettings {
  readonly valueFrom?: {
    readonly secretKeyRef?: { readonly name?: string; readonly key?: string };
  };
}

/** What the stores of the three clouds have in common. */
export interface StoreSettings {
  readonly podIdentity?: PodIdentitySettings;
  readonly secrets?: readonly {
    readonly parameter?: string;
    readonly name?: string;
    readonly id?: string;
  }[];
}

/** A HashiCorp Vault, whatever the login. */
export interface VaultSettings {
  readonly address?: string;
  readonly authentication?: string;
  readonly mount?: string;
  readonly role?: string;
  readonly credential?: {
    readonly token?: string;
    readonly serviceAccount?: string;
    readonly serviceAccountName?: string;
  };
  readonly secrets?: readonly {
    readonly parameter?: string;
    readonly path?: string;
    readonly key?: string;
    readonly type?: string;
    readonly pkiData?: object;
  }[];
}

/** The path of a field below a place, which is empty for the props of a construct. */
export function fieldAt(at: string, field: string): string {
  return at === '' ? field : `${at}.${field}`;
}
