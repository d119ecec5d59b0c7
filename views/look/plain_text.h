// SPDX-License-Identifier: GPL-3.0-or-later
// The only doors by which text reaches labels, tool tips and messages: it is never taken for
// markup.
#pragma once

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QString>

namespace stowage::ui {

// Rich text that shows exactly `text`: Qt takes a tool tip for HTML whenever it looks like some, so
// escaping alone would show "&amp;" and wrapping alone would let tags through.
QString plainTip(const QString& text);

// What is left of a text that goes on one line; to fit a megabyte would take seconds.
QString forOneLine(const QString& text);

// What a button or an entry of a menu shows as it stands: no letter is underlined or taken for a
// key, and what is longer than so many letters is cut.
QString plainCaption(const QString& text, qsizetype longest = 60);

// Also the accessible description where the widget has none.
void setPlainToolTip(QWidget* widget, const QString& text);
void setPlainToolTip(QAction* action, const QString& text); // for menus that show them

class PlainLabel : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, QWidget* parent = nullptr);
    // Shows 4,000 characters at most; a megabyte would keep the window busy for seconds.
    void setText(const QString& text);
};

// A label of one line that is cut where there is no room, in the middle unless told otherwise, with
// the whole as tool tip.
class ElidedLabel : public PlainLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setWhole(const QString& text);
    void setElide(Qt::TextElideMode elide);
    const QString& whole() const { return whole_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QString whole_;
    Qt::TextElideMode elide_ = Qt::ElideMiddle;
};

// A message with its two texts as plain text.
class PlainMessage : public QMessageBox {
    Q_OBJECT

public:
    PlainMessage(Icon icon, const QString& text, const QString& more, QWidget* parent = nullptr);
};

} // namespace stowage::ui
