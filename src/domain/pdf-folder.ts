// What reads a PDF lies beside the app, under its own version: an update of the app does not fetch it anew.
export const PDF_FOLDER = '/pdf/6.5.438/';
