// Before the tests of the project `flink`: makes sure that the wanted releases can be asked.
import { FLINK_RELEASES, prepareFlink } from '../../../scripts/lib/flink.mjs';

/** FLINK_RELEASES: which, with commas between them, or else the newest; FLINK_SAMPLE: how many random configurations for each test. */
export async function setup({ provide }) {
  const releases = process.env.FLINK_RELEASES?.split(',') ?? Object.keys(FLINK_RELEASES).slice(-1);
  provide('flink', { commands: await prepareFlink(releases), sample: Number(process.env.FLINK_SAMPLE ?? 300) });
}
