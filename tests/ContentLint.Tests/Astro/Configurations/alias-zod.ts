// title: A
// order: 1

import { defineCollection } from 'astro:content';
import { z as s } from 'astro/zod';
import { glob as files } from 'astro/loaders';

const glob = files;

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: s.object({
    title: s.string(),
    order: s.number().int().optional(),
  }),
});

export const collections = { lessons };
