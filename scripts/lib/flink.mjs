// Real Flink, to put our results to: its jars and the program in tools/flink-reader, ready to run.
// The jars come out of the Python package of Flink's libraries: no other package has the whole distribution, with all state backends and the options of Kubernetes, YARN and Table.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, OUT } from './paths.mjs';
import { Hindrance, must, onPath, sha256 } from './run.mjs';

/** The releases that can be asked, each with the patch that is taken. */
export const FLINK_RELEASES = { '1.20': '1.20.5', '2.0': '2.0.2', '2.1': '2.1.3', '2.2': '2.2.1', '2.3': '2.3.0' };

const SOURCES = at('tools/flink-reader/src/reader');
const PACKAGE = 'apache_flink_libraries';
const JAVA_AT_LEAST = 17;
const CLASS_PATH_SEPARATOR = process.platform === 'win32' ? ';' : ':';

/**
 * Makes sure that these releases can be asked: a JDK, the jars, and the program compiled against them. Each is done once and kept in out/flink/.
 * Answers the command for each release; throws a Hindrance where something cannot be had.
 * @param releases  such as ['2.2', '1.20']
 * @returns {Promise<Record<string, { program: string, args: string[] }>>}
 */
export async function prepareFlink(releases, say = console.log) {
  const unknown = releases.filter(release => !(release in FLINK_RELEASES));
  if (unknown.length > 0) throw new Hindrance(`Real Flink can be asked for ${Object.keys(FLINK_RELEASES).join(', ')}, not for ${unknown.join(', ')}.`);
  const jdk = await installJdk(say);
  const commands = {};
  for (const release of releases) {
    const jars = await fetchJars(FLINK_RELEASES[release], say);
    const classes = await compile(jdk, FLINK_RELEASES[release], jars);
    // A client compiler and a simple collector: many short runs, little memory.
    const args = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m', '-cp', [classes, ...jars].join(CLASS_PATH_SEPARATOR), 'reader.FlinkReader'];
    commands[release] = { program: jdk.java, args };
  }
  return commands;
}

/** The JDK of JAVA_HOME, else the one on the PATH; undefined where there is none, or only an older one. */
function findJdk() {
  const home = process.env.JAVA_HOME;
  const tool = name => (home ? join(home, 'bin', name) : name);
  const { status, stdout, stderr } = spawnSync(tool('javac'), ['-version'], { encoding: 'utf8' });
  const version = Number(/javac (\d+)/.exec(`${stdout}${stderr}`)?.[1]);
  return status === 0 && version >= JAVA_AT_LEAST ? { java: tool('java'), javac: tool('javac') } : undefined;
}

/** Makes sure there is a JDK: apt-get on a Debian where we are root, else a sentence that says what to install. */
async function installJdk(say) {
  const present = findJdk();
  if (present) return present;
  const missing = `Real Flink needs a JDK from ${JAVA_AT_LEAST} on: install one, and set JAVA_HOME if it is not on the PATH.`;
  if (process.env.JAVA_HOME || !onPath('apt-get') || process.getuid?.() !== 0) throw new Hindrance(missing);
  say('Installing a JDK (apt-get: default-jdk-headless) …');
  try {
    await must('apt-get update', 'apt-get', ['update']);
    await must('apt-get install', 'apt-get', ['install', '-y', '--no-install-recommends', 'default-jdk-headless'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    throw new Hindrance(`${missing} (${error.message.split('\n').filter(Boolean).at(-1)})`, { cause: error });
  }
  const installed = findJdk();
  if (!installed) throw new Hindrance(missing);
  return installed;
}

const home = version => join(OUT, 'flink', version);

/** The jars that declare Flink's classes and options, in out/flink/<version>/lib. */
async function fetchJars(version, say) {
  const lib = join(home(version), 'lib');
  if (!existsSync(lib)) {
    const missing = `Real Flink ${version} cannot be had`;
    if (!onPath('python3')) throw new Hindrance(`${missing}: Python 3 with pip is needed to get its jars from the package apache-flink-libraries.`);
    say(`Getting Flink ${version} (pip: apache-flink-libraries, about 300 MB, half a minute) …`);
    mkdirSync(home(version), { recursive: true });
    const work = mkdtempSync(join(OUT, 'flink', 'work-'));
    try {
      // The wheels that some releases have are laid out in another way.
      await must('pip', 'python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', 'apache-flink-libraries', '--dest', work, `apache-flink-libraries==${version}`]);
      const member = jar => `${PACKAGE}-${version}/deps/lib/${jar}-${version}.jar`;
      await must('tar', 'tar', ['-xzf', join(work, `${PACKAGE}-${version}.tar.gz`), '-C', work, member('flink-dist'), member('flink-table-api-java-uber')]);
      moveInto(join(work, `${PACKAGE}-${version}`, 'deps/lib'), lib);
    } catch (error) {
      throw new Hindrance(`${missing}: ${error.message.split('\n').filter(Boolean).at(-1)}`, { cause: error });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return readdirSync(lib).sort().map(jar => join(lib, jar));
}

/** The folder of the compiled program. Its name tells of what sources, so that a changed program is compiled again. */
async function compile(jdk, version, jars) {
  const sources = readdirSync(SOURCES).sort().map(name => join(SOURCES, name));
  const classes = join(home(version), `reader-${sha256(sources.map(source => readFileSync(source, 'utf8')).join('\0')).slice(0, 12)}`);
  if (existsSync(classes)) return classes;
  const work = mkdtempSync(join(OUT, 'flink', 'work-'));
  try {
    await must('Compiling tools/flink-reader', jdk.javac, ['-nowarn', '-encoding', 'UTF-8', '-cp', jars.join(CLASS_PATH_SEPARATOR), '-d', join(work, 'classes'), ...sources]);
    moveInto(join(work, 'classes'), classes);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return classes;
}

/** Moves a finished folder to its place; one that came there meanwhile, from another run, is as good. */
function moveInto(folder, place) {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}
