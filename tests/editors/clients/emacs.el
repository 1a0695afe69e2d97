;;; Eglot: a diagnostic and its fix.  What was seen goes to RESULT.  -*- lexical-binding: t -*-
(require 'package)
(package-initialize)
(require 'json)
(require 'eglot)
(require 'markdown-mode)

(defvar seen nil)
(defun saw (key value) (push (cons key value) seen))
(defun wait (what condition)
  (let ((tries 0))
    (while (not (funcall condition))
      (when (> (setq tries (1+ tries)) 400) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(setq eglot-sync-connect t
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)
(let ((server (append (json-parse-string (getenv "SERVER")) nil)))
  (add-to-list 'eglot-server-programs `(markdown-mode . ,server))
  (condition-case problem
      (let ((default-directory (file-name-as-directory (getenv "COURSE"))))
        (find-file "src/content/lesson.mdx")
        (markdown-mode)
        (eglot '(markdown-mode) (cons 'transient (file-name-as-directory (getenv "COURSE"))) 'eglot-lsp-server server "mdx")
        (wait "the diagnostic" (lambda () (flymake-start) (flymake-diagnostics)))
        (saw 'diagnostics (vconcat (mapcar (lambda (d) (flymake-diagnostic-text d)) (flymake-diagnostics))))
        (let* ((problem (car (flymake-diagnostics)))
               (actions (append (eglot-code-actions (flymake-diagnostic-beg problem) (flymake-diagnostic-end problem)) nil))
               (fix (seq-find (lambda (a) (eq t (plist-get a :isPreferred))) actions)))
          (saw 'actions (vconcat (mapcar (lambda (a) (plist-get a :title)) actions)))
          (eglot--apply-workspace-edit (plist-get fix :edit)))
        (saw 'fixed (buffer-string))
        ;; Eglot waits until nobody types, which in batch nobody ever does.
        (eglot--signal-textDocument/didChange)
        (wait "the diagnostic to go" (lambda () (flymake-start) (not (flymake-diagnostics))))
        (let ((eglot-autoshutdown nil)) (eglot-shutdown (eglot-current-server))))
    (error (saw 'error (error-message-string problem)))))
(with-temp-file (getenv "RESULT") (insert (json-encode seen)))
(kill-emacs 0)
