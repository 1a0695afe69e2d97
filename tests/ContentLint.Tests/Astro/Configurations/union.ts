// id: 3
// date: 2024-05-31
// cover: { src: a, alt: b }
// size: m

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    id: z.union([z.string(), z.number()]),
    date: z.string().or(z.date()),
    cover: z.union([z.string().url(), z.object({ src: z.string(), alt: z.string() })]),
    size: z.union([z.literal('s'), z.literal('m'), z.literal(3)]),
  }),
});

export const collections = { lessons };
