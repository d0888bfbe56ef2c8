import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App as Cdk8sApp, Chart, Names, YamlOutputType, type AppProps } from 'cdk8s';
import { AppTree, isGroup, sizeOf, withTree, type Written } from './app-tree';
import {
  allowDeferring,
  isDeferring,
  makeDeferred,
  type DeferredGroup,
  type DeferredObject,
  type PlainObject,
  type Stamp,
} from './deferred-objects';
import { documentOrder, type DocumentOrder, type OrderedChart } from './document-order';
import { SEPARATOR, writeDocuments } from './output-file';
import { writesPlainDataSorted } from './plain-data';
import { refusal } from './refusal';
import { documentText, plainDocumentText } from './yaml-writer';

/**
 * The App of cdk8s, with the same files byte for byte, in a fraction of the time. It relies on this:
 *
 * - Every construct is validated once, before the first file is written, where cdk8s looks at the
 *   whole app again for every chart.
 * - The order is that of cdk8s's dependency graphs, found without making them. An app with a cycle
 *   is handed to cdk8s, which says where it is; so is one whose constructs became more meanwhile.
 * - `toJson` of charts and objects is asked wherever a user can have a say in it. Only for objects
 *   that nobody looked at is the text made from plain data, which cdk8s's resolvers leave as it is
 *   and of which it sorts the keys; with other resolvers, or unsorted, they are made after all.
 * - The text of a part, a frozen object that many objects share, is made once for each depth.
 * - A document is written by our own writer where that writes what cdk8s's does, and else by cdk8s's.
 *
 * @example
 * const app = new App();
 */
export class App extends Cdk8sApp {
  private readonly recordsPaths: boolean;

  /** @param props options of cdk8s's App, all of them */
  public constructor(props: AppProps = {}) {
    super(props);
    this.recordsPaths =
      props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    allowDeferring(this);
  }

  /** Writes all manifests into the output folder. */
  public override synth(): void {
    mkdirSync(this.outdir, { recursive: true });
    const tree = this.tree();
    const size = sizeOf(this);
    validate(tree);
    const order = documentOrder(tree);
    if (order !== undefined) {
      showInferred(order);
      this.write(order);
    }
    if (order === undefined || sizeOf(this) !== size) super.synth();
  }

  /** All manifests of the app as one text. */
  public override synthYaml(): string {
    const tree = this.tree();
    const size = sizeOf(this);
    const order = documentOrder(tree);
    if (order === undefined) return super.synthYaml();
    showInferred(order);
    validate(tree);
    const texts = [...documentsOf(order.charts)];
    return sizeOf(this) === size ? texts.join(SEPARATOR) : super.synthYaml();
  }

  /** The app as it stands now, with the objects that nobody looked at made if they must be. */
  private tree(): AppTree {
    const tree = new AppTree(this);
    if (writesPlainDataSorted(this)) return tree;
    const deferring = tree.constructs.filter(isDeferring);
    if (deferring.length === 0) return tree;
    deferring.forEach(makeDeferred);
    return new AppTree(this);
  }

  private write({ charts, dependent }: DocumentOrder): void {
    const { outdir, outputFileExtension: extension } = this;
    const nameOf = ({ chart }: OrderedChart, index: number): string =>
      `${dependent ? `${String(index).padStart(4, '0')}-` : ''}${Names.toDnsLabel(chart)}`;
    switch (this.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (charts.length > 0) writeDocuments(join(outdir, `app${extension}`), documentsOf(charts));
        break;
      case YamlOutputType.FILE_PER_CHART:
        for (const [index, chart] of charts.entries()) {
          writeDocuments(join(outdir, nameOf(chart, index) + extension), documentsOf([chart]));
        }
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        for (const { chart, written } of charts) {
          for (const { name, text } of resourcesOf(chart, written())) {
            writeFileSync(join(outdir, name + extension), text);
          }
        }
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        for (const [index, { chart, written }] of charts.entries()) {
          const folder = join(outdir, nameOf({ chart, written }, index));
          const stamp = stampOf(chart);
          mkdirSync(folder, { recursive: true });
          for (const object of objectsOf(written())) {
            const name = ApiObject.isApiObject(object) ? object.metadata.name : object.name;
            const file = fileNameOf(object.kind, name) + extension;
            writeFileSync(join(folder, file), textOf(object, stamp));
          }
        }
        break;
    }
    if (this.recordsPaths) writePaths(join(outdir, 'construct-metadata.json'), charts);
  }
}

/** Asks every construct; throws what cdk8s throws. */
function validate(tree: AppTree): void {
  const errors: string[] = [];
  withTree(tree, () => {
    for (const { node } of tree.constructs) {
      for (const error of node.validate()) errors.push(`[${node.path}] ${error}`);
    }
  });
  if (errors.length === 0) return;
  throw refusal(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}

/** What follows for charts from the user's dependencies is theirs to see, as after cdk8s's synth. */
function showInferred({ inferred }: DocumentOrder): void {
  for (const [source, target] of inferred) source.node.addDependency(target);
}

/** The documents of charts, those of one construct in one text. */
function* documentsOf(charts: readonly OrderedChart[]): Iterable<string> {
  for (const { chart, written } of charts) {
    if (isOverridden(chart)) {
      for (const object of Object.values(chart.toJson())) yield documentText(object);
      continue;
    }
    const stamp = stampOf(chart);
    for (const one of written()) {
      const text = textOfAll(one, stamp);
      // A paused worker of jobs stands for no object.
      if (text !== '') yield text;
    }
  }
}

function textOfAll(written: Written, stamp: Stamp): string {
  let all = '';
  const add = (text: string): void => {
    all = all === '' ? text : all + SEPARATOR + text;
  };
  if (isGroup(written) && isDeferring(written.owner)) {
    const text = written.text(stamp);
    if (text !== undefined) return text;
    for (const [position, content] of written.contents().entries()) {
      const text = plainDocumentText(stamped(content, stamp));
      add(text ?? textMadeByCdk8s(written.owner, written.objects[position]?.id ?? ''));
    }
  } else {
    for (const object of objectsIn(written)) add(textOf(object, stamp));
  }
  return all;
}

/** What only cdk8s can write has to be there for it. */
function textMadeByCdk8s(owner: DeferredGroup['owner'], id: string): string {
  return documentText(ApiObject.of(owner.node.findChild(id)).toJson());
}

/** The documents of a chart, each with the name of its own file. */
function* resourcesOf(
  chart: Chart,
  written: readonly Written[],
): Iterable<{ readonly name: string; readonly text: string }> {
  // All of a chart or none: what cannot be made is told before the first is written.
  const contents = isOverridden(chart)
    ? Object.values<unknown>(chart.toJson())
    : Array.from(objectsOf(written), (object): unknown =>
        ApiObject.isApiObject(object) ? object.toJson() : object,
      );
  const stamp = stampOf(chart);
  for (const content of contents) {
    if (content === undefined) continue;
    if (content instanceof UnseenObject) {
      yield { name: fileNameOf(content.kind, content.name), text: textOf(content, stamp) };
      continue;
    }
    const object = content as PlainObject;
    yield { name: fileNameOf(object.kind, object.metadata.name), text: documentText(object) };
  }
}

function isOverridden(chart: Chart): boolean {
  return chart.toJson !== Chart.prototype.toJson;
}

/** An object of a group that nobody looked at, not even while the ones before it were written. */
class UnseenObject {
  public readonly id: string;
  public readonly kind: string;
  public readonly name: string;

  public constructor(
    public readonly owner: DeferredGroup['owner'],
    { id, kind, name }: DeferredObject,
    private readonly contents: () => readonly PlainObject[],
    private readonly position: number,
  ) {
    this.id = id;
    this.kind = kind;
    this.name = name;
  }

  /** The whole object. */
  public get content(): PlainObject | undefined {
    return this.contents()[this.position];
  }
}

/** Each as it is when its turn comes: those before may have looked at it by then. */
function* objectsOf(written: readonly Written[]): Iterable<ApiObject | UnseenObject> {
  for (const one of written) yield* objectsIn(one);
}

function objectsIn(written: Written): readonly (ApiObject | UnseenObject)[] {
  if (!isGroup(written)) return [written];
  const { owner, objects } = written;
  if (isDeferring(owner)) {
    let known: readonly PlainObject[] | undefined;
    const contents = (): readonly PlainObject[] => (known ??= written.contents());
    return objects.map((object, position) => new UnseenObject(owner, object, contents, position));
  }
  // Somebody looked meanwhile, and may have removed some.
  return objects.flatMap(({ id }) => {
    const made = owner.node.tryFindChild(id);
    return made === undefined ? [] : [ApiObject.of(made)];
  });
}

function stampOf({ namespace, labels }: Chart): Stamp {
  return { namespace, labels: Object.keys(labels).length === 0 ? undefined : labels };
}

function textOf(object: ApiObject | UnseenObject, stamp: Stamp): string {
  if (ApiObject.isApiObject(object)) return documentText(object.toJson());
  const { content } = object;
  const text = content && plainDocumentText(stamped(content, stamp));
  return text ?? textMadeByCdk8s(object.owner, object.id);
}

function stamped({ apiVersion, kind, metadata, spec }: PlainObject, stamp: Stamp): PlainObject {
  const { annotations, name, namespace = stamp.namespace } = metadata;
  const labels =
    stamp.labels === undefined ? metadata.labels : { ...stamp.labels, ...metadata.labels };
  return { apiVersion, kind, metadata: { annotations, labels, name, namespace }, spec };
}

function fileNameOf(kind: string, name: string | undefined): string {
  return `${kind}.${String(name)}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}

function writePaths(path: string, charts: readonly OrderedChart[]): void {
  const resources: Record<string, { readonly path: string }> = {};
  for (const object of charts.flatMap(({ written }) => written().flatMap(objectsIn))) {
    const at = ApiObject.isApiObject(object)
      ? object.node.path
      : `${object.owner.node.path}/${object.id}`;
    resources[object.name] = { path: at };
  }
  writeFileSync(path, JSON.stringify({ version: '1.0.0', resources }));
}
