// Where the tables of 学習指導要領コード lie beside the app: the page reads them there, and the service worker keeps those it read.
export const COURSE_FOLDER = '/course-of-study/';
