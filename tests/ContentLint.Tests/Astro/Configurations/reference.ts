// author: anna
// related: [a, b]

import { defineCollection, reference, z } from 'astro:content';
import { glob } from 'astro/loaders';

const authors = defineCollection({
  loader: glob({ pattern: '*.mdx', base: 'src/authors' }),
  schema: z.object({ name: z.string() }),
});

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    author: reference('authors'),
    related: z.array(reference('lessons')).default([]),
  }),
});

export const collections = { lessons };
