// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/find_bar.h"

#include "canvas/canvas_view.h"
#include "canvas/offers.h"
#include "language/languages.h"
#include "language/phrase_book.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kAskEvery = 250; // milliseconds, while the run goes on
constexpr int kWidest = 460;   // pixels

bool isTranslated()
{
    return spokenLanguage() != QLatin1String("en");
}
} // namespace

FindBar::FindBar(const Theme& theme, CanvasView& canvas, QWidget* covered)
    : QFrame(covered), theme_(theme), canvas_(canvas), covered_(covered)
{
    setObjectName(QStringLiteral("Find bar"));
    setAccessibleName(tr("Find bar"));
    setProperty("role", QStringLiteral("popOver"));
    makeRow();
    again_.setSingleShot(true);
    again_.setInterval(kAskEvery);
    connect(&again_, &QTimer::timeout, this, &FindBar::ask);
    covered->installEventFilter(this);
    setTheme(theme);
    hide();
}

void FindBar::makeRow()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme_.spacing.small, theme_.spacing.small, theme_.spacing.small,
                               theme_.spacing.small);
    column->setSpacing(theme_.spacing.hair);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme_.spacing.hair);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("Find on the canvas"));
    field_->setAccessibleName(tr("Find on the canvas"));
    field_->setPlaceholderText(tr("Name, kind or state"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    row->addWidget(field_, 1);
    count_ = new PlainLabel(QString(), this);
    count_->setObjectName(QStringLiteral("Found count"));
    row->addWidget(count_);
    const auto add = [&](const char* icon, const char* english, const QString& keys) {
        auto* button = new QToolButton(this);
        const QString name = tr(english);
        button->setObjectName(QLatin1String(english));
        button->setAccessibleName(name);
        button->setIcon(actionIcon(QLatin1String(icon)));
        button->setProperty("quiet", true);
        setPlainToolTip(button, QStringLiteral("%1 (%2)").arg(name, keys));
        row->addWidget(button);
        return button;
    };
    previous_ = add("actions/chevron_up", QT_TR_NOOP("Previous match"), tr("Shift+Enter"));
    next_ = add("actions/chevron_down", QT_TR_NOOP("Next match"), tr("Enter"));
    connect(previous_, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next_, &QToolButton::clicked, this, &FindBar::findNext);
    connect(add("actions/close", QT_TR_NOOP("Close Find"), tr("Esc")), &QToolButton::clicked, this,
            &FindBar::close);
    column->addLayout(row);
    words_ = new PlainLabel(QString(), this);
    words_->setObjectName(QStringLiteral("Found words"));
    words_->setWordWrap(true);
    column->addWidget(words_);
    connect(field_, &QLineEdit::textChanged, this, &FindBar::read);
}

void FindBar::open()
{
    show();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
    read();
}

void FindBar::close()
{
    if (!isOpen())
        return;
    again_.stop();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    found_ = {};
    current_.reset();
    at_ = -1;
    canvas_.showFound(std::nullopt);
    if (hadFocus)
        canvas_.setFocus();
    emit changed();
}

void FindBar::take(const Frame& frame)
{
    if (isTranslated())
        untold_.take(frame);
}

void FindBar::follow()
{
    if (isOpen() && !again_.isActive())
        again_.start();
}

void FindBar::read()
{
    const Result<search::Query> query = search::parseQuery(field_->text().toStdString());
    wrong_ = query ? QString() : said(query.error().message);
    query_ = query ? *query : search::Query{};
    current_.reset();
    at_ = -1;
    ask();
}

void FindBar::ask()
{
    if (!isOpen())
        return;
    const LiveState& live = isTranslated() ? untold_ : canvas_.stage().live();
    found_ = findIn(canvas_.stage().document(), live, query_);
    // A walk goes on from where it was, also where that fits no longer.
    const auto begin = found_.inOrder.begin(), end = found_.inOrder.end();
    const auto now = current_ ? std::find(begin, end, *current_) : end;
    if (now != end) {
        at_ = now - begin;
    } else if (current_) {
        current_.reset();
        at_ = std::min(at_, end - begin) - 1;
    }
    canvas_.showFound(query_.isEmpty() ? std::nullopt : std::optional(found_));
    tell();
    emit changed();
}

void FindBar::tell()
{
    const auto count = static_cast<int>(found_.inOrder.size());
    next_->setEnabled(count > 0);
    previous_->setEnabled(count > 0);
    count_->setText(query_.isEmpty() ? QString()
                    : current_       ? tr("%1 of %2").arg(at_ + 1).arg(count)
                                     : tr("%1 found").arg(count));
    if (!wrong_.isEmpty()) {
        say(wrong_, true);
    } else if (query_.isEmpty()) {
        say(tr("Names, kinds and state: pending, unhealthy, full, az:b, cpu>80, kind:service, "
               "-name:web"),
            false);
    } else if (count == 0) {
        say(tr("Nothing on the canvas fits."), false);
    } else if (current_) {
        const QString state = spokenState(canvas_.stage().live(), *current_);
        const QString name =
            spokenName(canvas_.stage().document(), canvas_.stage().live(), *current_);
        say(forOneLine(state.isEmpty() ? name : name + QStringLiteral(" · ") + state), false);
    } else {
        say(tr("Enter goes to the next one, Shift+Enter to the one before."), false);
    }
}

void FindBar::say(const QString& words, bool isWrong)
{
    const QString role = isWrong ? QStringLiteral("objection") : QStringLiteral("muted");
    if (words_->text() == words && words_->property("role") == role)
        return;
    words_->setProperty("role", role);
    words_->style()->unpolish(words_);
    words_->style()->polish(words_);
    words_->setText(words);
    field_->setAccessibleDescription(words);
    place();
}

void FindBar::findNext()
{
    walk(1);
}

void FindBar::findPrevious()
{
    walk(-1);
}

// Round and round, as in a text.
void FindBar::walk(int step)
{
    const auto count = static_cast<std::ptrdiff_t>(found_.inOrder.size());
    if (count == 0)
        return;
    const std::ptrdiff_t from = at_ < 0 && step < 0 ? 0 : at_;
    at_ = ((from + step) % count + count) % count;
    current_ = found_.inOrder[static_cast<std::size_t>(at_)];
    tell();
    emit chosen(*current_);
}

void FindBar::setTheme(const Theme& theme)
{
    theme_ = theme;
    words_->setFont(theme.font(TextRole::secondary));
    count_->setFont(theme.font(TextRole::monoSecondary));
    place();
}

// At the left: what is followed stands at the right.
void FindBar::place()
{
    const int margin = theme_.spacing.medium;
    const int width = std::min(kWidest, covered_->width() - 2 * margin);
    setFixedWidth(std::max(width, 0));
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width)
                                                     : layout()->sizeHint().height();
    setGeometry(margin, margin, width, height);
    raise();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == covered_ && event->type() == QEvent::Resize)
        place();
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            walk((key->modifiers() & Qt::ShiftModifier) != 0 ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace stowage::ui
