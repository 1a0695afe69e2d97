// title: A
// order: 1

import { z, defineCollection } from 'astro:content';

const lessons = defineCollection({
  type: 'content',
  schema: z.object({ title: z.string(), order: z.number() }),
});

export const collections = { 'lessons': lessons };
