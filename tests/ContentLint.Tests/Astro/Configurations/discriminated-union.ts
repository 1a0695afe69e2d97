// media: { type: audio, length: 3 }

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    media: z.discriminatedUnion('type', [
      z.object({ type: z.literal('video'), url: z.string().url() }),
      z.object({ type: z.literal('audio'), length: z.number() }),
    ]),
  }),
});

export const collections = { lessons };
