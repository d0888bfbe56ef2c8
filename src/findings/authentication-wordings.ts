import type { Catalogue } from './catalogue';
import { didYouMean, list, quote } from './phrases';

/** Which of two objects is meant. */
type Source = 'Secret' | 'ConfigMap';

/** What a TriggerAuthentication or ClusterTriggerAuthentication reports. */
export interface AuthenticationDetails {
  'pod-identity-field-empty': { readonly field: string };
  'pod-identity-field-alone': { readonly field: string; readonly needs: string };
  'pod-identity-role-twice': Record<never, never>;
  'pod-identity-field-foreign': {
    readonly field: string;
    readonly provider: string;
    readonly readBy: string;
  };
  'pod-identity-deprecated': { readonly provider: string; readonly instead: string };
  'oauth2-field-empty': { readonly field: string };
  'oauth2-token-url-malformed': { readonly given: string };
  'oauth2-unchecked': { readonly field: string; readonly given: string; readonly provider: string };
  'authentication-without-source': Record<never, never>;
  'authentication-parameter-duplicate': { readonly parameter: string; readonly other: string };
  'authentication-value-empty': { readonly field: string };
  'authentication-field-without-effect': { readonly field: string; readonly because: string };
  'file-path-outside-cluster-kind': { readonly given: string };
  'file-path-malformed': { readonly given: string };
  'file-path-hides-sources': { readonly hidden: readonly string[] };
  'vault-login-incomplete': { readonly needs: string };
  'vault-token-missing': Record<never, never>;
  'vault-token-in-plain-text': Record<never, never>;
  'secret-store-empty': { readonly store: string };
  'secret-store-login-missing': {
    readonly store: string;
    readonly credentials: readonly string[];
    readonly provider: string;
  };
  'secret-store-identity-unsupported': {
    readonly store: string;
    readonly given: string;
    readonly provider: string;
  };
  'config-map-reference-malformed': { readonly part: 'name' | 'key'; readonly given: string };
  'authentication-key-missing': {
    readonly kind: Source;
    readonly name: string;
    readonly key: string;
    readonly known: readonly string[];
  };
  'authentication-object-elsewhere': {
    readonly kind: Source;
    readonly name: string;
    /** Namespace in which KEDA looks. */
    readonly looked: string;
    /** Whether that is KEDA's own, since the authentication is for the whole cluster. */
    readonly cluster: boolean;
    readonly found: readonly string[];
  };
  'authentication-object-missing': {
    readonly kind: Source;
    readonly name: string;
    readonly looked: string;
  };
  'authentication-parameter-unread': {
    readonly parameter: string;
    readonly scalers: readonly string[];
    readonly known: readonly string[];
  };
  'authentication-parameter-missing': { readonly parameter: string; readonly scaler: string };
  'authentication-provider-unread': {
    readonly provider: string;
    readonly scalers: readonly string[];
    readonly known: readonly string[];
  };
  'authentication-scaler-unknown': { readonly given: string; readonly known: readonly string[] };
  'authentication-unused': { readonly kind: string; readonly name: string };
  'authentication-missing': {
    readonly kind: string;
    readonly name: string;
    readonly known: readonly string[];
  };
  'authentication-elsewhere': {
    readonly kind: string;
    readonly name: string;
    /** What has the name: `ClusterTriggerAuthentication broker`. */
    readonly found: readonly string[];
  };
}

/** Sentences for what is wrong with a TriggerAuthentication. */
export const authenticationCatalogue: Catalogue<AuthenticationDetails> = {
  'pod-identity-field-empty': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'An id of an Azure workload identity is not empty.',
    word: ({ field }) => ({
      what: `${field} is empty`,
      why: 'KEDA takes its own when the field is absent, and refuses the object when it is there and empty',
      fix: `give the id, or leave ${field} out`,
    }),
  },
  'pod-identity-field-alone': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'A field of a pod identity that goes with another one has it beside it.',
    word: ({ field, needs }) => ({
      what: `${field} is set without ${needs}`,
      why: 'KEDA refuses the one without the other',
      fix: `set ${needs} too, or leave ${field} out`,
    }),
  },
  'pod-identity-role-twice': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'The AWS role is that of roleArn or that of the workload, not both.',
    word: () => ({
      what: 'roleArn is set, and identityOwner is "workload"',
      why: "the workload's role is the one in the annotation of its service account; KEDA refuses a second one",
      fix: 'leave out roleArn, or identityOwner',
    }),
  },
  'pod-identity-field-foreign': {
    severity: 'error',
    refusedBy: null,
    demands: 'A pod identity has only fields that its provider reads.',
    word: ({ field, provider, readBy }) => ({
      what: `${field} is set, and the provider is ${quote(provider)}`,
      why: `KEDA reads it with the provider ${quote(readBy)} alone, and says nothing`,
      fix: `leave it out, or use the provider ${quote(readBy)}`,
    }),
  },
  'pod-identity-deprecated': {
    severity: 'warning',
    refusedBy: null,
    demands: 'Pod identities are not deprecated ones.',
    word: ({ provider, instead }) => ({
      what: `the provider ${quote(provider)} is deprecated`,
      why: 'KEDA 3 will not have it',
      fix: `use ${quote(instead)}; with identityOwner "workload" it takes the role of the workload's service account, too`,
    }),
  },
  'oauth2-field-empty': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'clientId and tokenUrl of oauth2 are not empty.',
    word: ({ field }) => ({
      what: `${field} is empty`,
      why: 'KEDA asks for the token at tokenUrl in the name of clientId, and refuses an oauth2 block without them',
      fix: `give ${field}`,
    }),
  },
  'oauth2-token-url-malformed': {
    severity: 'error',
    refusedBy: 'keda-webhook',
    demands: 'tokenUrl of oauth2 is an http or https URL with a host.',
    word: ({ given }) => ({
      what: `${quote(given)} is no http or https URL with a host`,
      why: 'KEDA asks for the token there',
      fix: 'write something like "https://login.example.com/oauth2/token"',
    }),
  },
  'oauth2-unchecked': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'An oauth2 block is complete also beside a pod identity that keeps KEDA from looking.',
    word: ({ field, given, provider }) => ({
      what: `${field} is ${quote(given)}`,
      why: `a token cannot be had with it; KEDA accepts the object, since it looks no further than the provider ${quote(provider)}`,
      fix: `give ${field}${field === 'tokenUrl' ? ' as an http or https URL with a host' : ''}, or leave oauth2 out`,
    }),
  },
  'authentication-without-source': {
    severity: 'error',
    inManifests: 'warning',
    refusedBy: null,
    demands: 'An authentication has at least one source.',
    word: () => ({
      what: 'there is no source of credentials',
      why: 'KEDA accepts the object, and triggers that refer to it get nothing',
      fix: 'add a source such as secretTargetRef, or a podIdentity',
    }),
  },
  'authentication-parameter-duplicate': {
    severity: 'error',
    refusedBy: null,
    demands: 'One authentication has one source for each parameter.',
    word: ({ parameter, other }) => ({
      what: `the parameter ${quote(parameter)} comes from here and from ${other}`,
      why: 'the source that KEDA reads last wins, and the other one has no effect',
      fix: 'leave one of them out',
    }),
  },
  'authentication-value-empty': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'What names a parameter, a secret or an address is not empty.',
    word: ({ field }) => ({
      what: `${field} is empty`,
      why: 'the API server accepts that, and KEDA finds nothing under it',
      fix: `give ${field}`,
    }),
  },
  'authentication-field-without-effect': {
    severity: 'error',
    refusedBy: null,
    demands: 'Fields of an authentication stand where KEDA reads them.',
    word: ({ field, because }) => ({
      what: `${field} has no effect`,
      why: because,
      fix: 'leave it out',
    }),
  },
  'file-path-outside-cluster-kind': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Only a ClusterTriggerAuthentication reads a file.',
    word: ({ given }) => ({
      what: `filePath is ${quote(given)}`,
      why: 'KEDA reads files for a ClusterTriggerAuthentication alone, and builds no trigger that refers to this object',
      fix: 'use a ClusterTriggerAuthentication, or another source',
    }),
  },
  'file-path-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A filePath is relative and has no ".." in it.',
    word: ({ given }) => ({
      what: `filePath is ${quote(given)}`,
      why: `KEDA looks for it below one folder of its operator, and refuses absolute paths and every ".."`,
      fix: 'give the path of the file below that folder, such as "brokers/orders.json"',
    }),
  },
  'file-path-hides-sources': {
    severity: 'error',
    refusedBy: null,
    demands: 'Beside a filePath there is no other source of parameters.',
    word: ({ hidden }) => ({
      what: `${list(hidden)} ${hidden.length === 1 ? 'stands' : 'stand'} beside filePath`,
      why: 'with a filePath KEDA takes all parameters from the file, and reads no other source',
      fix: 'put the parameters into the file, or leave filePath out',
    }),
  },
  'vault-login-incomplete': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands:
      'A login to HashiCorp Vault with a service account names the mount, the role and the account.',
    word: ({ needs }) => ({
      what: `the login with a service account lacks ${needs}`,
      why: 'the API server accepts that, and KEDA refuses to log in',
      fix: `give ${needs}`,
    }),
  },
  'vault-token-missing': {
    severity: 'warning',
    refusedBy: 'keda-scaler',
    demands: 'A login to HashiCorp Vault with a token has one.',
    word: () => ({
      what: 'there is no token to log in with',
      why: "it works only where KEDA's operator has the variable VAULT_TOKEN; elsewhere no trigger that refers to this object is built",
      fix: 'log in with authentication "kubernetes", or acknowledge this where the operator has the token',
    }),
  },
  'vault-token-in-plain-text': {
    severity: 'warning',
    refusedBy: null,
    demands: 'Tokens do not stand in manifests.',
    word: () => ({
      what: 'the token of the Vault stands in plain text',
      why: 'it goes into git and into every copy of the manifest, and opens more than one secret',
      fix: 'log in with authentication "kubernetes", or give KEDA\'s operator the variable VAULT_TOKEN',
    }),
  },
  'secret-store-empty': {
    severity: 'error',
    refusedBy: 'api-server',
    demands: 'A secret store names at least one secret.',
    word: ({ store }) => ({
      what: `${store} names no secret`,
      why: 'the API server wants at least one entry in secrets',
      fix: `add a secret, or leave ${store} out`,
    }),
  },
  'secret-store-login-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A secret store has credentials or a pod identity to log in with.',
    word: ({ store, credentials, provider }) => ({
      what: `${store} has nothing to log in with`,
      why: `KEDA wants credentials with ${list(credentials)}, or a podIdentity with the provider ${quote(provider)}; the podIdentity beside ${store} does not count`,
      fix: `add credentials or a podIdentity to ${store}`,
    }),
  },
  'secret-store-identity-unsupported': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A secret store is logged in to with its own pod identity.',
    word: ({ store, given, provider }) => ({
      what: `the provider is ${quote(given)}`,
      why: `KEDA logs in to ${store} with ${quote(provider)} or with credentials`,
      fix: `use ${quote(provider)}, or "none" and credentials`,
    }),
  },
  'config-map-reference-malformed': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A ConfigMap is referred to by a valid name and key.',
    word: ({ part, given }) => ({
      what: `${quote(given)} is no ${part} of a ConfigMap`,
      why:
        part === 'name'
          ? 'names are at most 253 lower-case letters, digits, "-" and ".", with a letter or digit at both ends'
          : 'keys are at most 253 letters, digits, "-", "_" and "."',
      fix: `give the ${part} that the ConfigMap has in the cluster`,
    }),
  },
  'authentication-key-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'A Secret or ConfigMap has the key that an authentication reads.',
    word: ({ kind, name, key, known }) => ({
      what: `${kind} ${quote(name)} has no key ${quote(key)}${didYouMean(key, known)}`,
      why: `KEDA takes an empty value and does not say so; the keys are ${list(known)}`,
      fix: `name one of these, or add the key to the ${kind}`,
    }),
  },
  'authentication-object-elsewhere': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Secrets and ConfigMaps stand in the namespace in which KEDA looks for them.',
    word: ({ kind, name, looked, cluster, found }) => ({
      what: `${kind} ${quote(name)} stands in ${found.length === 1 ? 'namespace' : 'namespaces'} ${list(found)}`,
      why: `KEDA looks for it in namespace ${quote(looked)}, ${cluster ? 'its own, since the authentication is for the whole cluster' : 'that of the authentication'}, takes an empty value, and does not say so`,
      fix: cluster
        ? `put the ${kind} into ${quote(looked)}, set secretNamespace if that is not KEDA's namespace, or use a TriggerAuthentication`
        : `put the ${kind} and the authentication into one namespace`,
    }),
  },
  'authentication-object-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands:
      'Where everything can be seen, Secrets and ConfigMaps that an authentication reads are there.',
    word: ({ kind, name, looked }) => ({
      what: `there is no ${kind} ${quote(name)}${looked === '' ? '' : ` in namespace ${quote(looked)}`}`,
      why: 'KEDA takes an empty value and does not say so',
      fix: `add the ${kind}, or correct the name`,
    }),
  },
  'authentication-parameter-unread': {
    severity: 'error',
    refusedBy: null,
    demands: 'Each parameter of an authentication is read by a trigger that refers to it.',
    word: ({ parameter, scalers, known }) => ({
      what: `no trigger reads the parameter ${quote(parameter)}${didYouMean(parameter, known)}`,
      why: `KEDA ignores it and does not say so; from an authentication ${list(scalers)} ${scalers.length === 1 ? 'reads' : 'read'} ${list(known)}`,
      fix: 'correct the name, or leave the parameter out',
    }),
  },
  'authentication-parameter-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands:
      'An authentication that is made for a scaler has what the scaler takes from nowhere else.',
    word: ({ parameter, scaler }) => ({
      what: `there is no parameter ${quote(parameter)}`,
      why: `${quote(scaler)} needs it, and reads it from an authentication alone`,
      fix: `add a source for ${quote(parameter)}`,
    }),
  },
  'authentication-provider-unread': {
    severity: 'error',
    refusedBy: null,
    demands: 'A pod identity is one that the scaler reads.',
    word: ({ provider, scalers, known }) => ({
      what: `the provider is ${quote(provider)}`,
      why: `${list(scalers)} ${scalers.length === 1 ? 'reads' : 'read'} ${known.length === 0 ? 'no pod identity' : `none but ${list(known)}`}`,
      fix:
        known.length === 0 ? 'leave podIdentity out' : 'use one of these, or leave podIdentity out',
    }),
  },
  'authentication-scaler-unknown': {
    severity: 'error',
    refusedBy: null,
    demands: 'The scaler of an authentication is one that KEDA has.',
    word: ({ given, known }) => ({
      what: `KEDA has no scaler ${quote(given)}${didYouMean(given, known)}`,
      why: `it has ${list(known)}`,
      fix: 'give the type as a trigger has it, or leave scaler out',
    }),
  },
  'authentication-unused': {
    severity: 'warning',
    refusedBy: null,
    demands: 'A trigger of the app refers to each TriggerAuthentication.',
    word: ({ kind, name }) => ({
      what: `no trigger refers to ${kind} ${quote(name)}`,
      why: 'the object does nothing by itself; perhaps an authenticationRef was forgotten',
      fix: 'refer to it in a trigger, remove it, or acknowledge this when triggers outside the app use it',
    }),
  },
  'authentication-missing': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands: 'Where everything can be seen, the authentication that a trigger refers to is there.',
    word: ({ kind, name, known }) => ({
      what: `there is no ${kind} ${quote(name)}${didYouMean(name, known)}`,
      why: 'KEDA builds the trigger without credentials and does not say so',
      fix:
        known.length === 0
          ? `add the ${kind}`
          : `name one that is there (${list(known)}), or add the ${kind}`,
    }),
  },
  'authentication-elsewhere': {
    severity: 'error',
    refusedBy: 'keda-scaler',
    demands:
      'A trigger refers to an authentication of its namespace, or of the whole cluster with its kind.',
    word: ({ kind, name, found }) => ({
      what: `the trigger refers to ${kind} ${quote(name)}, and what has that name is ${list(found)}`,
      why: 'KEDA looks in the namespace of the trigger, or at the whole cluster when the kind is ClusterTriggerAuthentication; it builds the trigger without credentials and does not say so',
      fix: 'name the kind, or put both into one namespace',
    }),
  },
};
