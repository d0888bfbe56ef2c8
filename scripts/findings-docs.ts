/** Makes docs/findings.md from the catalogue and the examples that the tests run. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../src/findings/catalogue';
import { inputCatalogue } from '../src/findings/input-wordings';
import { kedaCatalogue } from '../src/findings/keda-wordings';
import { kubernetesCatalogue } from '../src/findings/kubernetes-wordings';
import { policyCatalogue } from '../src/findings/policy-wordings';
import { triggerCatalogue } from '../src/findings/trigger-wordings';
import { formulaCatalogue } from '../src/findings/formula-wordings';
import { scaledObjectCatalogue } from '../src/findings/scaled-object-wordings';
import { authenticationCatalogue } from '../src/findings/authentication-wordings';
import { queueWorkerCatalogue } from '../src/findings/queue-worker-wordings';
import { manifestCatalogue } from '../src/findings/manifest-wordings';
import { textOf } from '../src/findings/report';
import { examples } from '../test/findings/examples/all';
import { findingsOfExample } from '../test/findings/run-example';
import { decidingSources } from './deciding-sources';

const groups: readonly { readonly title: string; readonly catalogue: Catalogue<object> }[] = [
  { title: 'Policy', catalogue: policyCatalogue },
  { title: 'Values', catalogue: inputCatalogue },
  { title: 'Kubernetes', catalogue: kubernetesCatalogue },
  { title: 'KEDA', catalogue: kedaCatalogue },
  { title: 'Triggers', catalogue: triggerCatalogue },
  { title: 'Scaling formula', catalogue: formulaCatalogue },
  { title: 'ScaledObjects and ScaledJobs', catalogue: scaledObjectCatalogue },
  { title: 'Authentication', catalogue: authenticationCatalogue },
  { title: 'QueueWorker and placing', catalogue: queueWorkerCatalogue },
  { title: 'Plain objects', catalogue: manifestCatalogue },
];

/** Most sources that are named below a code. */
const MOST_LINKS = 4;

const INTRODUCTION = `# Findings

<!-- Made by \`npm run generate\` from src/findings and test/findings/examples; do not edit. -->

Every rule has a code, and every code a heading here. An **error** keeps everything from being
written: Kubernetes or KEDA would refuse the object at some stage, the policy forbids it, or what was
given cannot be used. A **warning** goes to standard error: the object works, and works badly, or
otherwise than it reads.
\`strict: true\` on InfraRules makes warnings errors, and \`acknowledge(construct, code, reason)\`
accepts one. Below each stands the source that decides it.

In the examples \`pipeline({ … })\` stands for \`new layer.Pipeline(chart, 'embed', …)\` and
\`fn({ … })\` for \`new layer.Function(chart, 'classify', …)\`, both otherwise in order, and
\`policy({ … })\` for the app's \`new layer.InfraRules(…)\`. The messages are what these examples
print, less the lines that say where in the source the construct was created and where its page is.
`;

const sections = groups.map(({ title, catalogue }) => {
  const codes = Object.entries(catalogue as Catalogue<Record<string, object>>).map(
    ([code, { severity, demands }]) => page(code, severity, demands),
  );
  return `## ${title}\n\n${codes.join('\n')}`;
});
const index = groups.map(({ title, catalogue }) => {
  const links = Object.keys(catalogue).map((code) => `[${code}](#${code})`);
  return `**${title}** ${links.join(' · ')}\n`;
});
writeFileSync(
  join(__dirname, '../docs/findings.md'),
  [INTRODUCTION, ...index, ...sections].join('\n'),
);

function page(code: string, severity: string, demands: string): string {
  const example = examples[code as keyof typeof examples];
  const finding = findingsOfExample(example.broken).find((one) => one.code === code);
  if (finding === undefined) throw new Error(`the example of ${code} does not cause it`);
  return `### ${code}

*${severity}* · ${demands}

Decided in ${deciders(code)}.

\`\`\`ts
${example.broken.trim()}
\`\`\`

\`\`\`text
[${finding.path}] ${textOf({ ...finding, at: '', docs: '' })}
\`\`\`

Mended:

\`\`\`ts
${example.fixed.trim()}
\`\`\`
`;
}

/** As many sources as a line holds; what is checked of any value is decided in many. */
function deciders(code: string): string {
  const paths = decidingSources(code);
  const links = paths.slice(0, MOST_LINKS).map((path) => `[${path}](../${path})`);
  const more = paths.length - links.length;
  return links.join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
