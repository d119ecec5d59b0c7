// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over the canvas in which somebody types what to look for, and walks what fits.
#pragma once

#include "canvas/found.h"
#include "look/theme.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLineEdit;
class QToolButton;

namespace stowage::ui {

class CanvasView;
class PlainLabel;

class FindBar : public QFrame {
    Q_OBJECT

public:
    // Looks at what `canvas` shows; lies over `covered`.
    FindBar(const Theme& theme, CanvasView& canvas, QWidget* covered);

    void open(); // with the focus in its field
    void close();
    bool isOpen() const { return !isHidden(); }
    // As the model says it: what is typed are its English words, in any language of the window.
    void take(const Frame& frame);
    void follow(); // the drawing or the run has changed: asks again, a few times a second at most
    void findNext();
    void findPrevious();
    bool hasMatches() const { return !found_.inOrder.empty(); }
    void setTheme(const Theme& theme);

signals:
    void chosen(const stowage::Subject& subject); // select it and bring it into view
    void changed();                               // opened, closed, or something else fits

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeRow();
    void read(); // what is typed
    void ask();  // of all there is
    void tell();
    void say(const QString& words, bool isWrong);
    void walk(int step);
    void place();

    Theme theme_;
    CanvasView& canvas_;
    QWidget* covered_;
    QLineEdit* field_ = nullptr;
    PlainLabel* count_ = nullptr;
    PlainLabel* words_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* previous_ = nullptr;
    search::Query query_;
    QString wrong_; // with what is typed
    Found found_;
    LiveState untold_;               // kept where the canvas shows what is told in another language
    std::optional<Subject> current_; // of those that fit, where the walk has come to
    std::ptrdiff_t at_ = -1;         // and its place among them
    QTimer again_;
};

} // namespace stowage::ui
