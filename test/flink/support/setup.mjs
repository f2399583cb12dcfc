// Before the tests of the project `flink`: makes sure that the wanted releases can be asked.
import { prepareFlink } from '../../../scripts/lib/flink.mjs';

/** FLINK_RELEASES: which, with commas between them; FLINK_SAMPLE: how many random configurations for each test. */
export async function setup({ provide }) {
  const releases = (process.env.FLINK_RELEASES ?? '2.2').split(',');
  provide('flink', { commands: await prepareFlink(releases), sample: Number(process.env.FLINK_SAMPLE ?? 100) });
}
