/** The subject of messages, as it is stored (product section 5.1); `src-shared/wording/compose-subject.ts` fills it in. */
export const defaultSubjectTemplate = '[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues';

/** Exchange refuses longer ones. In UTF-16 code units. */
export const maxSubjectLength = 255;
