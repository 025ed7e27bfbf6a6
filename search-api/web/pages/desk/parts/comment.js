import { attempted } from '../../shared/dom.js';
import { day } from '../../shared/dates.js';
import { t } from '../../shared/language.js';
import { may } from '../../shared/session.js';
import { html } from '../../shared/template.js';
import { settleComment } from '../api/lists.js';
import { author } from './kept.js';

/** What an agent said of a reply, on which question, when and who; `done` is told when it is dealt with. */
export function commentView(comment, done) {
  const { comment: words, question, author: agent, time } = comment;
  const settle = async () => {
    await settleComment(comment, author());
    done();
  };
  return html`
    <p class="comment" lang="zh-CN">${words}</p>
    <p class="facts">${question ? t('commentOn', { question }) : t('commentOnForgotten')} · ${agent ?? t('commentNobody')} · ${day(time)}</p>
    ${may('write') && html`<p class="actions"><button type="button" class="comment-done" @click=${attempted(settle)}>${t('commentDone')}</button></p>`}`;
}

/** By what a comment is told from others. */
export const commentKey = ({ queryId, documentId, anchor }) => [queryId, documentId, anchor].join(' ');
