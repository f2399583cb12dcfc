import { describe, expect, it } from 'vitest';
import { evidenceIn, isTelling, nearestEvidence } from '../../server/src/evidenceFiles.js';

const folder = (files: Readonly<Record<string, string>>) => ({
  list: (below: string) => Promise.resolve(Object.keys(files).filter(path => path.split('/').slice(0, -1).join('/') === below).map(path => path.slice(path.lastIndexOf('/') + 1))),
  read: (path: string) => Promise.resolve(files[path] ?? ''),
});

describe('evidence beside a file', () => {
  const rows: readonly [rule: string, files: Readonly<Record<string, string>>, version: string | undefined, reason?: string][] = [
    ['nothing tells nothing', { 'README.md': '' }, undefined],
    ['a distribution beside conf/', { 'lib/flink-dist-2.2.1.jar': '' }, '2.2.1', 'from lib/flink-dist-2.2.1.jar'],
    ['an old distribution names its Scala release first', { 'lib/flink-dist_2.12-1.14.6.jar': '' }, '1.14.6', 'from lib/flink-dist_2.12-1.14.6.jar'],
    ['another jar is no distribution', { 'lib/flink-table-api-java-uber-2.2.1.jar': '' }, undefined],
    ['a property in pom.xml', { 'pom.xml': '<properties>\n  <flink.version>1.20.1</flink.version>' }, '1.20.1', 'from pom.xml'],
    ['a pom.xml without it', { 'pom.xml': '<version>2.0.0</version>' }, undefined],
    ['a property that names another is not followed', { 'pom.xml': '<flink.version>${revision}</flink.version>' }, undefined],
    ['gradle.properties', { 'gradle.properties': 'org.gradle.daemon=true\nflinkVersion = 2.0.0\n' }, '2.0.0', 'from gradle.properties'],
    ['a Groovy build file', { 'build.gradle': "ext {\n  flinkVersion = '1.19.2'\n}" }, '1.19.2', 'from build.gradle'],
    ['a Kotlin build file', { 'build.gradle.kts': 'val flinkVersion = "2.1.0"' }, '2.1.0', 'from build.gradle.kts'],
    ['a version catalogue', { 'gradle/libs.versions.toml': '[versions]\nflink = "2.2.0"\n' }, '2.2.0', 'from gradle/libs.versions.toml'],
    ['a connector in a version catalogue is not Flink', { 'gradle/libs.versions.toml': '[versions]\nflink-kafka = "4.0.0-2.0"\n' }, undefined],
    ['an image in a Compose file', { 'docker-compose.yml': 'services:\n  jobmanager:\n    image: flink:2.0-java17\n' }, '2.0-java17', 'from docker-compose.yml'],
    ['an image from a registry', { 'compose.yaml': '    image: "registry.example.com:5000/library/flink:1.20.1"\n' }, '1.20.1', 'from compose.yaml'],
    ['an image of another name', { 'compose.yaml': '    image: my-flink:1.20.1\n' }, undefined],
    ['a resource of the Kubernetes operator', { 'my-flinkdeployment.yml': 'spec:\n  image: flink:2.2\n  flinkVersion: "v2_1"\n' }, '2.1', 'from my-flinkdeployment.yml'],
    ['an image in a Dockerfile', { Dockerfile: 'FROM --platform=linux/amd64 flink:2.1.0-scala_2.12-java17 AS base\n' }, '2.1.0-scala_2.12-java17', 'from Dockerfile'],
    ['what is installed goes before what is built against', { 'pom.xml': '<flink.version>1.20.1</flink.version>', 'lib/flink-dist-2.2.1.jar': '' }, '2.2.1', 'from lib/flink-dist-2.2.1.jar'],
    ['of two of a kind the first by name, however they are listed', { 'docker-compose.yml': 'image: flink:2.0', 'compose.yml': 'image: flink:2.1' }, '2.1', 'from compose.yml'],
  ];
  it.each(rows)('%s', async (_, files, version, reason) => {
    const found = await evidenceIn(folder(files));
    expect(found?.flinkVersion).toBe(version);
    expect(found?.reason).toBe(reason);
  });

  const deployments: readonly [rule: string, files: Readonly<Record<string, string>>, deployment: string | undefined, reason?: string][] = [
    ['a Compose file tells it', { 'compose.yaml': 'image: flink:2.0' }, 'docker', 'from compose.yaml'],
    ['also where its image has no release', { 'compose.yaml': 'image: flink:latest' }, 'docker', 'from compose.yaml'],
    ['a Dockerfile does not: its image may run anywhere', { Dockerfile: 'FROM flink:2.0' }, undefined],
    ['a resource of the Kubernetes operator tells it', { 'flink-job.yaml': 'kind: FlinkDeployment\nspec:\n  flinkVersion: v2_2\n' }, 'kubernetes', 'from flink-job.yaml'],
    ['beside a surer source for the release', { 'pom.xml': '<flink.version>1.20.1</flink.version>', 'deployment.yaml': 'spec:\n  flinkVersion: v2_2\n' }, 'kubernetes', 'from deployment.yaml'],
    ['another deployment of Kubernetes does not', { 'deployment.yaml': 'kind: Deployment\n' }, undefined],
  ];
  it.each(deployments)('the deployment: %s', async (_, files, deployment, reason) => {
    const found = await evidenceIn(folder(files));
    expect([found?.deployment, found?.deploymentReason]).toEqual([deployment, reason]);
  });

  const nearest: readonly [rule: string, folders: readonly Readonly<Record<string, string>>[], told: Readonly<Record<string, string>>][] = [
    ['the nearest goes first', [{ 'gradle.properties': 'flinkVersion=2.0.0' }, { 'pom.xml': '<flink.version>1.20.1</flink.version>' }], { flinkVersion: '2.0.0', reason: 'from gradle.properties' }],
    ['a folder that tells nothing is passed', [{}, { 'pom.xml': '<flink.version>1.20.1</flink.version>' }], { flinkVersion: '1.20.1', reason: 'from pom.xml' }],
    ['release and deployment each from where they stand', [{ 'compose.yaml': 'image: flink' }, { 'pom.xml': '<flink.version>1.20.1</flink.version>' }], { flinkVersion: '1.20.1', reason: 'from pom.xml', deployment: 'docker', deploymentReason: 'from compose.yaml' }],
    ['above the release nothing is looked for', [{ 'pom.xml': '<flink.version>1.20.1</flink.version>' }, { 'compose.yaml': 'image: flink:2.0' }], { flinkVersion: '1.20.1', reason: 'from pom.xml' }],
    ['nothing at all', [{}, {}], {}],
  ];
  it.each(nearest)('%s', async (_, folders, told) => expect(await nearestEvidence(folders, files => evidenceIn(folder(files)))).toEqual(told));

  it('knows the files that tell by their names', () => {
    expect(['/a/pom.xml', '/a/lib/flink-dist-2.2.1.jar', '/a/Dockerfile'].map(isTelling)).toEqual([true, true, true]);
    expect(['/a/config.yaml', '/a/lib/guava.jar', '/a/settings.gradle'].map(isTelling)).toEqual([false, false, false]);
  });
});
