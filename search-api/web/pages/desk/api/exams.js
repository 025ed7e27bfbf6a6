import { author } from '../parts/kept.js';
import { get, send } from './calls.js';

const EXAMS = '/v1/exams';

const path = (id) => `${EXAMS}/${encodeURIComponent(id)}`;

/** A page of exams, the newest first, with how whoever asks did. */
export async function listExams(offset) {
  const { exams, next } = await get(EXAMS, { author: author(), offset, limit: 20 });
  return { items: exams, next };
}

export const makeExam = (exam) => send('POST', EXAMS, exam, {});
export const readPaper = (id) => get(path(id), { author: author() });
export const readKey = (id) => get(`${path(id)}/key`, { author: author() });
export const readOwn = (id) => get(`${path(id)}/attempt`, { author: author() });
export const readResults = (id) => get(`${path(id)}/results`, { author: author() });

/** Hands in what was answered, and gives what came of it. */
export const takeExam = (id, answers) => send('POST', `${path(id)}/attempt`, { answers, author: author() || undefined }, {});

/** The entries that staff answer wrong. */
export const examFindings = () => get('/v1/reports/exams', {});
