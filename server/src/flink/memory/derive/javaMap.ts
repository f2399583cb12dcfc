/**
 * Keys in the order in which Java's `HashMap` walks them: by bucket, then as they were put in. Flink prints its dynamic
 * properties out of such a map.
 */
export function inJavaMapOrder(keys: readonly string[]): readonly string[] {
  let buckets = 16;
  while (keys.length > buckets * 0.75) buckets *= 2;
  const bucketOf = (key: string) => {
    const hash = javaHash(key);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return keys.map(key => ({ key, bucket: bucketOf(key) })).sort((a, b) => a.bucket - b.bucket).map(({ key }) => key);
}

/** Java's `String.hashCode`. */
function javaHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}
