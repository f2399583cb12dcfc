import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { looksLikeFlink } from '../../../server/src/document/detect.js';

describe('a Flink configuration is known by its keys', () => {
  test.each<readonly [rule: string, text: string]>([
    ['the one of the distribution', '# Licensed to the Apache Software Foundation\n\njobmanager:\n  bind-host: localhost\n  rpc:\n    address: localhost\n    port: 6123\n  memory:\n    process:\n      size: 1600m\n'],
    ['flat', 'taskmanager.numberOfTaskSlots: 4\n'],
    ['half flat', 'taskmanager.memory:\n  process.size: 4g\n'],
    ['one telling key', 'parallelism.default: 4\n'],
    ['one telling nested key', 'execution:\n  checkpointing:\n    interval: 1 min\n'],
    ['old keys', 'jobmanager.heap.size: 1g\n'],
    ['quoted keys', '"state.checkpoints.dir": s3://x\n'],
    ['behind a byte-order mark', '\ufeffjobmanager.rpc.address: x\n'],
    ['with carriage returns', 'rest.port: 1\r\nparallelism.default: 4\r\n'],
    ['indented as a whole', '  parallelism.default: 4\n'],
    ['behind a document marker', '---\nparallelism.default: 4\n'],
    ['one telling key beside common ones', 'rest.port: 8081\ns3.endpoint: x\nenv.java.opts: y\nparallelism.default: 4\n'],
    ['more first parts of Flink\'s than foreign ones', 'parallelism.default: 4\ntaskmanager.numberOfTaskSlots: 2\nhadoop.tmp: x\n'],
    ['a reporter\'s factory', 'metrics.reporter.prom.factory.class: x\n'],
    ['while a line is typed', 'taskmanager.numberOfTaskSlots: 4\njobm\n'],
    ['broken YAML', 'parallelism.default: "4\nrest: [\n'],
    ['restart strategy', 'restart-strategy.type: fixed-delay\nstate.backend: rocksdb\n'],
    ['the operator\'s own', 'kubernetes.operator.reconcile.interval: 15 s\n'],
    ['a comment that says so', 'x: 1\n# flink-config: version=2.2\n'],
  ])('%s', (_, text) => {
    expect(looksLikeFlink('some.yaml', text)).toBe(true);
  });

  test('flink-conf.yaml always is one', () => {
    expect(looksLikeFlink('conf/flink-conf.yaml', '')).toBe(true);
  });

  test.each([
    'parallelism.default: 4\n',
    'state.backend.type: rocksdb\n',
    'state:\n  backend:\n    type: rocksdb\n',
    'metrics.reporter.x.factory.class: y\n',
    'jobmanager.rpc.address: x\n',
    'restart-strategy: fixed-delay\nstate.backend: rocksdb\n',
    'state.backend: rocksdb\nexecution.target: local\n',
    'parallelism.default: 4\nfoo: 1\n',
    'parallelism.default: 4\nrest.port: 1\nfoo: 1\nbar: 2\n',
  ])('a small config.yaml is one: %j', text => {
    expect(looksLikeFlink('conf/config.yaml', text)).toBe(true);
  });

  test('a config.yaml with little in it, all of it Flink\'s, is one', () => {
    expect(looksLikeFlink('config.yaml', 'taskmanager:\n')).toBe(true);
    expect(looksLikeFlink('config.yaml', 'rest.port: 8081\nrest.address: x\n')).toBe(true);
    expect(looksLikeFlink('values.yaml', 'taskmanager:\n')).toBe(false);
    expect(looksLikeFlink('config.yaml', 'taskmanager:\nfoo: 1\n')).toBe(false);
  });
});

describe('other YAML is none', () => {
  test.each<readonly [name: string, text: string]>([
    ['empty.yaml', ''],
    ['application.yaml', 'web:\n  port: 80\n  log: x\nclient:\n  timeout: 3\n  url: x\ndatabase:\n  host: y\n'],
    ['config.yaml', 'web:\n  port: 80\n  log: x\nclient:\n  timeout: 3\n  url: x\ndatabase:\n  host: y\n'],
    ['web.yaml', 'web:\n  port: 80\nclient:\n  timeout: 3\n'],
    ['app.yaml', 's3.bucket: x\nmetrics.reporter: y\n'],
    ['config.yaml', 's3:\n  bucket: x\nmetrics:\n  reporter: y\n'],
    ['app.yaml', 'kubernetes:\n  context: x\nsecurity:\n  context: y\n'],
    ['config.yaml', 'kubernetes.context: x\nsecurity.context: y\n'],
    ['app.yaml', 'state.backend: s3\nexecution.target: prod\n'],
    ['app.yaml', 'state:\n  backend: s3\nexecution:\n  target: prod\n'],
    ['casino.yaml', 'slot:\n  request: x\n'],
    ['app.yaml', 'minicluster: true\n'],
    ['app.yaml', 'minicluster:\n  nodes: 3\n'],
    ['config.yaml', 'slot:\n  request: x\n'],
    ['config.yaml', 'state:\n  backend: s3\n'],
    ['config.yaml', 'minicluster:\n  nodes: 3\n'],
    ['config.yaml', 'server: 1\nlogging: 2\nparallelism:\n  default: 4\n'],
    ['values.yaml', 'replicaCount: 1\nimage:\n  repository: flink\ntaskmanager:\n  numberOfTaskSlots: 2\n'],
    ['values.yaml', 'image: flink\ntaskmanager:\n  numberOfTaskSlots: 2\n'],
    ['values.yaml', 'replicaCount: 1\nimage:\n  tag: x\nenv: []\nmetrics:\n  enabled: true\nsecurity: {}\njobmanager:\n  memory:\n    process:\n      size: 1g\ntaskmanager:\n  numberOfTaskSlots: 2\n'],
    ['hidden.yaml', '.base:\n  x: 1\nparallelism.default: 4\n'],
    ['two.yaml', '_a: 1\nparallelism.default: 4\n'],
    ['comment.yaml', '# nothing\n'],
    ['config.yaml', ''],
    ['config.yaml', 'server:\n  port: 80\nmetrics:\n  enabled: true\n'],
    ['config.yaml', 'state: open\nenv: prod\nsecurity:\n  ssl: true\n'],
    ['prometheus.yml', 'global:\n  scrape_interval: 15s\nscrape_configs:\n  - job_name: flink\n    metrics_path: /metrics\n    static_configs:\n      - targets: ["jobmanager:9249", "taskmanager:9249"]\n'],
    ['docker-compose.yml', 'services:\n  jobmanager:\n    image: flink:2.2\n    environment:\n      - |\n        FLINK_PROPERTIES=\n        jobmanager.rpc.address: jobmanager\n  taskmanager:\n    image: flink:2.2\n    scale: 1\n'],
    ['deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: jobmanager\nspec:\n  template:\n    spec:\n      containers: []\n'],
    ['flinkdeployment.yaml', 'apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\nspec:\n  flinkConfiguration:\n    taskmanager.numberOfTaskSlots: "2"\n'],
    ['configmap.yaml', 'kind: ConfigMap\napiVersion: v1\ndata:\n  config.yaml: |\n    taskmanager.numberOfTaskSlots: 2\n'],
    ['ci.yml', 'name: CI\non:\n  push:\nenv:\n  JAVA_HOME: /x\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n'],
    ['.gitlab-ci.yml', 'stages: [build]\nbuild:\n  script: make\n'],
    ['playbook.yml', '- hosts: all\n  vars:\n    taskmanager:\n      numberOfTaskSlots: 2\n  tasks: []\n'],
    ['main.yml', '---\n- name: Install\n  apt:\n    name: x\n    state: present\n'],
    ['vars.yml', 'flink_version: 2.2\nenv: prod\nstate: present\nrest:\n  url: http://x\n'],
    ['values.yaml', 'image:\n  repository: flink\njobmanager:\n  replicas: 1\n  resources:\n    limits:\n      memory: 2Gi\ntaskmanager:\n  replicas: 2\n  service:\n    ports: {}\nmetrics:\n  enabled: true\nsecurity:\n  enabled: false\n'],
    ['values.yaml', 'jobmanager:\n  memory: 1600m\n  extraEnv: []\ntaskmanager:\n  memory: 1728m\n'],
    ['openapi.yaml', 'openapi: 3.0.0\ninfo:\n  title: x\npaths:\n  /jobs:\n    get: {}\nsecurity: []\n'],
    ['mkdocs.yml', 'site_name: x\nnav:\n  - Home: index.md\nplugins: [search]\n'],
    ['application.yaml', 'spring:\n  application:\n    name: x\nserver:\n  port: 8080\nmanagement:\n  metrics:\n    export: true\nsecurity:\n  oauth2:\n    client: x\nweb:\n  resources: {}\n'],
    ['application.yml', 'spring.datasource.url: jdbc:x\nserver.port: 8080\nlogging.level.root: INFO\n'],
    ['elasticsearch.yml', 'cluster.name: x\nnode.name: y\npath.data: /var\nnetwork.host: 0.0.0.0\nhttp.port: 9200\n'],
    ['logstash.yml', 'pipeline.workers: 2\npipeline.batch.size: 125\npath.data: /x\nhttp.host: x\n'],
    ['trino.yaml', 'coordinator: true\ndiscovery:\n  uri: http://x\n'],
    ['cassandra.yaml', 'cluster_name: x\nseed_provider:\n  - class_name: y\n'],
    ['dependabot.yml', 'version: 2\nupdates:\n  - package-ecosystem: npm\n'],
    ['config.yml', 'version: 2.1\nworkflows:\n  build:\n    jobs: [x]\njobs: {}\n'],
    ['cloud.yaml', '#cloud-config\nusers: []\nruncmd: []\n'],
    ['otel.yaml', 'receivers:\n  otlp: {}\nexporters: {}\nservice:\n  pipelines:\n    metrics: {}\n'],
    ['grafana.yaml', 'apiVersion: 1\ndatasources:\n  - name: x\n'],
    ['alert.yml', 'groups:\n  - name: flink\n    rules:\n      - alert: X\n        expr: flink_jobmanager_job_uptime > 0\n'],
    ['terragrunt.yaml', 'state:\n  backend: s3\n'],
    ['dbt_project.yml', 'name: x\nmodels:\n  x: {}\n'],
    ['flow.json.yaml', '{"parallelism.default": 4}\n'],
    ['text.yaml', 'parallelism.default is a key of Flink\n'],
    ['i18n.yaml', 'en:\n  jobmanager:\n    rpc: Remote calls\n'],
    ['kafka-connect.yaml', 'bootstrap.servers: x\ngroup.id: y\noffset.storage.topic: z\n'],
    ['storage.yaml', 'fs:\n  root: /x\ns3:\n  bucket: x\n  endpoint: y\nserver: 1\nlogging: 2\nauth: 3\n'],
    ['storage.yaml', 'fs: x\ns3: y\nblob: z\n'],
    ['app.yaml', 's3:\n  access-key: x\n  secret-key: y\n  endpoint: z\n'],
    ['random.yaml', 'rest: 1\nweb: 2\nenv: 3\nmetrics: 4\nio: 5\nexecution: 6\nstate: 7\nsecurity: 8\nclient: 9\nblob: 10\n'],
  ])('%s', (name, text) => {
    expect(looksLikeFlink(name, text)).toBe(false);
  });
});

interface Option { readonly key: string; readonly scope: string }

test('no option of a cluster is foreign', () => {
  const options = JSON.parse(readFileSync(new URL('../../../schemas/catalog.json', import.meta.url), 'utf8')) as readonly Option[];
  const foreign = options.map(({ key, scope }) => ({ scope, key: key.replace(/<[^>]*>/g, 'name') })).filter(({ key, scope }) => scope === 'cluster' && key.includes('.') && !looksLikeFlink('x.yaml', `${key}: 1\nparallelism.default: 4\n`));
  expect(foreign.map(({ key }) => key)).toEqual([]);
});

test('the samples', () => {
  const sample = (path: string): boolean => looksLikeFlink(path, readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8'));
  expect(['config.yaml', 'broken/config.yaml', 'flat/config.yaml', 'refused/config.yaml', 'legacy/flink-conf.yaml'].map(sample)).toEqual([true, true, true, true, true]);
  expect(['foreign/application.yaml', 'foreign/docker-compose.yaml'].map(sample)).toEqual([false, false]);
});

test('a large text takes no time', () => {
  const text = 'a: {b: c}\n'.repeat(1_000_000);
  const start = performance.now();
  for (let run = 0; run < 20; run++) expect(looksLikeFlink('x.yaml', text)).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
