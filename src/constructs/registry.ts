import type { IConstruct, IValidation } from 'constructs';
import type { Fault, Finding, FindingCode } from '../findings/finding';
import { docsOf } from '../findings/docs-address';
import { textOf, textsOf } from '../findings/report';
import { entryOf, refusedByOf, wordingOf } from '../findings/wording';
import { messageOf } from '../input/snapshot';
import { treeOf } from '../synth/app-tree';
import { appFaults } from './app-as-a-whole';
import { SourcePosition, type Called } from './source-position';

/** Faults of a construct as it stands now; called whenever somebody wants to know. */
export type Check = () => readonly Fault[];

/** An InfraRules, as far as the registry is concerned. */
export interface RegisteredPolicy extends IConstruct {
  /** Whether warnings count as errors in its app. */
  readonly strict: boolean;
}

/** Under this key a construct has its checks: cheaper than a map of all constructs. */
const CHECKS: unique symbol = Symbol.for('cdk8s-infra-rules.checks');

interface Checked extends IConstruct {
  [CHECKS]?: Registered;
}

function registeredAt(construct: IConstruct): Registered | undefined {
  return (construct as Checked)[CHECKS];
}

/** A construct that has checks; cdk8s asks it for its errors. */
class Registered implements IValidation {
  public readonly position: SourcePosition;
  private further: readonly Check[] | undefined;

  public constructor(
    private readonly registry: Registry,
    private readonly construct: IConstruct,
    private readonly first: Check,
    called: Called | undefined,
  ) {
    this.position = new SourcePosition(called);
  }

  public add(check: Check): void {
    this.further = [...(this.further ?? []), check];
  }

  /** What all checks find now. */
  public faults(): readonly Fault[] {
    const faults = guardedCheck(this.first);
    if (this.further === undefined) return faults;
    return [...faults, ...this.further.flatMap((check) => guardedCheck(check))];
  }

  public validate(): string[] {
    return this.registry.errorsOf(this.construct);
  }
}

interface Acknowledgement {
  readonly construct: IConstruct;
  readonly code: string;
  readonly reason: string;
}

/** Shared by all copies of this library in one app, so that two copies see each other's policy. */
const KEY = Symbol.for('cdk8s-infra-rules.Registry');

/**
 * What this library knows of one app: its policy, who checks what, and what was accepted. It
 * decides nothing; checks do, and they are asked anew each time.
 */
export class Registry {
  /** The registry of the app that a construct stands in. */
  public static of(construct: IConstruct): Registry {
    const root = construct.node.root as IConstruct & { [KEY]?: Registry };
    const existing = root[KEY];
    if (existing !== undefined) return existing;
    const registry = new Registry(root);
    Object.defineProperty(root, KEY, { value: registry });
    // The root is validated first, so that one look serves all constructs of a synthesis.
    root.node.addValidation({ validate: () => registry.startReport() });
    return registry;
  }

  /** Every InfraRules of the app, in the order of creation; the first one is the policy. */
  private readonly policies: RegisteredPolicy[] = [];
  /** Called with the policy as soon as there is one. */
  private readonly waiting: ((policy: RegisteredPolicy) => void)[] = [];
  private readonly acknowledgements: Acknowledgement[] = [];
  /** Constructs without a check of their own that cdk8s asks all the same, since they had a finding. */
  private readonly joined = new Set<IConstruct>();
  private readonly printed = new Set<string>();
  private report: ReadonlyMap<IConstruct, readonly Finding[]> | undefined;

  private constructor(private readonly root: IConstruct) {}

  /** The policy of the app, if it has one yet. */
  public get policy(): RegisteredPolicy | undefined {
    return this.policies.find(isInTree);
  }

  /** Makes an InfraRules known; the first one is told to those who wait for a policy. */
  public addPolicy(policy: RegisteredPolicy): void {
    this.policies.push(policy);
    for (const tell of this.waiting.splice(0)) tell(policy);
  }

  /** Calls back at once when there is a policy, else when there is one. */
  public whenPolicyIsKnown(tell: (policy: RegisteredPolicy) => void): void {
    const { policy } = this;
    if (policy === undefined) this.waiting.push(tell);
    else tell(policy);
  }

  /**
   * Registers a check on a construct of this library, from its constructor, and with it where the
   * user created the construct.
   */
  public check(construct: IConstruct, check: Check): void {
    this.register(construct, check, construct.constructor as Called);
  }

  /**
   * Registers a check on an object of the user's own, and with it where the user called what checks
   * it; `called` is the function of this library that stands closest to that call.
   */
  public checkOwn(construct: IConstruct, check: Check, called: Called): void {
    this.register(construct, check, called);
  }

  /** Notes that a warning is accepted on a construct and all below it. */
  public acknowledge(construct: IConstruct, code: unknown, reason: unknown): void {
    // From plain JavaScript both may be anything.
    const said = {
      code: typeof code === 'string' ? code : '(no code)',
      reason: typeof reason === 'string' ? reason.trim() : '',
    };
    this.acknowledgements.push({ construct, ...said });
    this.register(construct, () => acknowledgementFaults(said.code, said.reason));
  }

  /** All findings of the app as it stands now, by construct, in the order of the tree. */
  public findings(): ReadonlyMap<IConstruct, readonly Finding[]> {
    const strict = this.policies.some((policy) => policy.strict && isInTree(policy));
    const tree = treeOf(this.root);
    const ofApp = guarded(() => appFaults(tree), this.root);
    const used = new Set<Acknowledgement>();
    const findings = new Map<IConstruct, readonly Finding[]>();
    for (const construct of tree.constructs) {
      const registered = registeredAt(construct);
      const own = registered?.faults() ?? [];
      const others = ofApp.get(construct) ?? [];
      if (own.length === 0 && others.length === 0) continue;
      const faults = [...own, ...others];
      const at = registered?.position.text ?? '';
      findings.set(
        construct,
        faults.map((fault) => this.findingOf(fault, construct, at, strict, used)),
      );
    }
    this.addUnusedAcknowledgements(findings, used, strict);
    return findings;
  }

  /** The errors of a construct, as cdk8s prints them under its path. */
  public errorsOf(construct: IConstruct): string[] {
    this.report ??= this.findings();
    const found = this.report.get(construct);
    if (found === undefined) return [];
    return found
      .filter(({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined)
      .map(textOf);
  }

  private register(construct: IConstruct, check: Check, called?: Called): void {
    const known = registeredAt(construct);
    if (known !== undefined) {
      known.add(check);
      return;
    }
    const registered = new Registered(this, construct, check, called);
    (construct as Checked)[CHECKS] = registered;
    if (construct !== this.root) construct.node.addValidation(registered);
  }

  /** Lets cdk8s ask a construct that has no check of its own. */
  private join(construct: IConstruct): void {
    if (construct === this.root || registeredAt(construct) !== undefined) return;
    if (this.joined.has(construct)) return;
    this.joined.add(construct);
    construct.node.addValidation({ validate: () => this.errorsOf(construct) });
  }

  /** Looks at the whole app anew, prints its warnings, and returns the errors of the root itself. */
  private startReport(): string[] {
    this.report = this.findings();
    const warnings: Finding[] = [];
    for (const [construct, findings] of this.report) {
      this.join(construct);
      warnings.push(...findings.filter((finding) => this.isNewWarning(finding)));
    }
    if (warnings.length > 0) printWarnings(warnings);
    return this.errorsOf(this.root);
  }

  /** A warning is printed once, however often the app is synthesized. */
  private isNewWarning({ severity, acknowledged, path, code, prop, what }: Finding): boolean {
    if (severity !== 'warning' || acknowledged !== undefined) return false;
    const told = JSON.stringify([path, code, prop, what]);
    if (this.printed.has(told)) return false;
    this.printed.add(told);
    return true;
  }

  private findingOf(
    fault: Fault,
    construct: IConstruct,
    at: string,
    strict: boolean,
    used: Set<Acknowledgement>,
  ): Finding {
    const own = entryOf(fault.code).severity;
    const accepted = own === 'warning' ? this.acknowledgementOf(fault.code, construct) : undefined;
    if (accepted !== undefined) used.add(accepted);
    return {
      code: fault.code,
      severity: strict ? 'error' : own,
      path: construct.node.path,
      prop: fault.prop,
      at,
      details: fault.details,
      ...wordingOf(fault),
      docs: docsOf(fault.code),
      ...refusal(fault.code),
      ...(accepted === undefined ? {} : { acknowledged: accepted.reason }),
    };
  }

  private acknowledgementOf(code: FindingCode, at: IConstruct): Acknowledgement | undefined {
    if (this.acknowledgements.length === 0) return undefined;
    const scopes = new Set(at.node.scopes);
    return this.acknowledgements.find(
      (one) => one.code === code && one.reason !== '' && scopes.has(one.construct),
    );
  }

  private addUnusedAcknowledgements(
    findings: Map<IConstruct, readonly Finding[]>,
    used: ReadonlySet<Acknowledgement>,
    strict: boolean,
  ): void {
    for (const one of this.acknowledgements) {
      const { construct, code, reason } = one;
      const inVain = acknowledgementFaults(code, reason).length > 0;
      if (used.has(one) || inVain || !isInTree(construct)) continue;
      const fault: Fault = { code: 'acknowledged-nothing', prop: '', details: { code, reason } };
      const at = registeredAt(construct)?.position.text ?? '';
      const finding = this.findingOf(fault, construct, at, strict, new Set());
      findings.set(construct, [...(findings.get(construct) ?? []), finding]);
    }
  }
}

function printWarnings(warnings: readonly Finding[]): void {
  const { stderr } = process;
  const coloured = stderr.isTTY && process.env.NO_COLOR === undefined;
  const label = coloured ? '\u001B[33mwarning\u001B[39m' : 'warning';
  for (const text of textsOf(warnings)) stderr.write(`${label} ${text}\n`);
}

/** Whether a construct still stands in its tree, and nobody removed it or what it stands in. */
function isInTree(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  if (scope === undefined) return true;
  return scope.node.tryFindChild(id) === construct && isInTree(scope);
}

function refusal(code: FindingCode): Pick<Finding, 'refusedBy'> {
  const refusedBy = refusedByOf(code);
  return refusedBy === undefined ? {} : { refusedBy };
}

function acknowledgementFaults(code: string, reason: string): readonly Fault[] {
  if (reason === '') {
    return [{ code: 'acknowledged-without-reason', prop: '', details: { code } }];
  }
  if (isCode(code) && entryOf(code).severity === 'error') {
    return [{ code: 'acknowledged-an-error', prop: '', details: { code } }];
  }
  return [];
}

function isCode(code: string): code is FindingCode {
  return (entryOf(code as FindingCode) as unknown) !== undefined;
}

function guardedCheck(check: Check): readonly Fault[] {
  try {
    return check();
  } catch (error) {
    return [crash(error)];
  }
}

function guarded(
  faults: () => ReadonlyMap<IConstruct, readonly Fault[]>,
  root: IConstruct,
): ReadonlyMap<IConstruct, readonly Fault[]> {
  try {
    return faults();
  } catch (error) {
    return new Map([[root, [crash(error)]]]);
  }
}

/** What could not be checked is not allowed. */
function crash(error: unknown): Fault {
  return { code: 'rule-crashed', prop: '', details: { error: messageOf(error) } };
}
