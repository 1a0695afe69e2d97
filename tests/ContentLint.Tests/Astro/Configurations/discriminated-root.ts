// type: video
// url: https://example.com
// title: A

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.discriminatedUnion('type', [
    z.object({ type: z.literal('video'), title: z.string(), url: z.string().url() }),
    z.object({ type: z.literal('text'), title: z.string(), words: z.number() }),
  ]),
});

export const collections = { lessons };
