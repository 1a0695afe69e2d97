// title: A

import { defineCollection } from 'astro:content';
import * as zod from 'astro/zod';
import { glob } from 'astro/loaders';

const { z } = zod;

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    title: z.string(),
  }),
});

export const collections = { lessons };
