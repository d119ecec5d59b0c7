// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/history_panel.h"

#include "language/phrase_book.h"
#include "look/plain_text.h"
#include "look/state_look.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace stowage::ui {

namespace {
constexpr int kMark = 10;

// Two lines of text at most beside the time; the whole is in the tool tip.
class HistoryDelegate : public QStyledItemDelegate {
public:
    HistoryDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent), theme_(theme)
    {
    }
    void setTheme(const Theme& theme) { theme_ = theme; }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                   const QModelIndex& /*index*/) const override
    {
        return {0, 2 * QFontMetrics(theme_.font(TextRole::secondary)).lineSpacing() +
                       theme_.spacing.small};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto* model = qobject_cast<const EventModel*>(index.model());
        if (model == nullptr)
            return;
        const Notice& notice = model->noticeAt(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(option.rect, theme_.accentTint);
        else if ((option.state & QStyle::State_MouseOver) != 0)
            painter->fillRect(option.rect, theme_.hover);
        QRect place = option.rect.adjusted(theme_.spacing.large, theme_.spacing.hair,
                                           -theme_.spacing.small, -theme_.spacing.hair);
        const QFont mono = theme_.font(TextRole::monoSecondary);
        const QFont normal = theme_.font(TextRole::secondary);
        const int line = QFontMetrics(normal).lineSpacing();
        paintMark(*painter, QRectF(place.left(), place.top() + (line - kMark) / 2.0, kMark, kMark),
                  severityLook(theme_, notice.severity), theme_);
        place.setLeft(place.left() + kMark + 6);
        const QString time = QString::fromStdString(clockText(notice.at));
        painter->setFont(mono);
        painter->setPen(theme_.muted);
        painter->drawText(QRect(place.left(), place.top(), place.width(), line),
                          Qt::AlignVCenter | Qt::AlignLeft, time);
        place.setLeft(place.left() + QFontMetrics(mono).horizontalAdvance(time) + 8);
        painter->setFont(normal);
        painter->setPen(theme_.ink);
        paintTwoLines(*painter, place, said(notice.text));
        painter->restore();
    }

private:
    static void paintTwoLines(QPainter& painter, const QRect& place, const QString& text)
    {
        const QFontMetrics metrics(painter.font());
        QTextLayout layout(text.left(400), painter.font());
        layout.beginLayout();
        QTextLine first = layout.createLine();
        if (first.isValid())
            first.setLineWidth(place.width());
        layout.endLayout();
        const int fits = first.isValid() ? first.textLength() : 0;
        painter.drawText(QRect(place.left(), place.top(), place.width(), metrics.lineSpacing()),
                         Qt::AlignVCenter | Qt::AlignLeft, text.left(fits));
        painter.drawText(
            QRect(place.left(), place.top() + metrics.lineSpacing(), place.width(),
                  metrics.lineSpacing()),
            Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(forOneLine(text.mid(fits)), Qt::ElideRight, place.width()));
    }

    Theme theme_;
};
} // namespace

HistoryPanel::HistoryPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), model_(new EventModel(this))
{
    model_->setOneColumn();
    list_ = new QListView(this);
    list_->setObjectName(QStringLiteral("History"));
    list_->setAccessibleName(tr("History"));
    list_->setModel(model_);
    list_->setItemDelegate(new HistoryDelegate(theme, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    empty_ = new PlainLabel(QString(), this);
    empty_->setProperty("role", QStringLiteral("muted"));
    empty_->setWordWrap(true);
    empty_->setMargin(theme.spacing.large);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(empty_);
    column->addWidget(list_, 1);
    const auto choose = [this](const QModelIndex& index) {
        emit factChosen(model_->noticeAt(index.row()).fact);
    };
    connect(list_, &QListView::clicked, this, choose);
    connect(list_, &QListView::activated, this, choose);
    connect(model_, &EventModel::rowsInserted, this, &HistoryPanel::refresh);
    connect(model_, &EventModel::modelReset, this, &HistoryPanel::refresh);
    select({});
}

void HistoryPanel::select(const std::vector<Subject>& selection)
{
    selected_ = !selection.empty();
    EventFilter filter;
    filter.subjects = selection;
    // No subject lets every line through, and nothing selected has no history.
    if (!selected_)
        filter.subjects = {EntityId()};
    model_->setFilter(std::move(filter));
    refresh();
}

void HistoryPanel::refresh()
{
    const bool isEmpty = model_->rowCount() == 0;
    empty_->setText(selected_ ? tr("Nothing has happened to it yet.")
                              : tr("Select something to see what happened to it."));
    empty_->setVisible(isEmpty);
    list_->setVisible(!isEmpty);
}

void HistoryPanel::setTheme(const Theme& theme)
{
    static_cast<HistoryDelegate*>(list_->itemDelegate())->setTheme(theme);
    list_->doItemsLayout();
}

} // namespace stowage::ui
