// level: basic

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const Level = { Basic: 'basic', Expert: 'expert', Number: 3 } as const;

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.nativeEnum(Level),
  }),
});

export const collections = { lessons };
