// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/quick_add.h"

#include "look/icons.h"
#include "look/plain_text.h"
#include "palette/palette_model.h"
#include "palette/part_button.h"
#include "palette/part_tip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kKind = Qt::UserRole;      // the key; none: a heading
constexpr int kWords = Qt::UserRole + 1; // what would happen
constexpr int kHelp = Qt::UserRole + 2;
constexpr int kWidth = 460;
constexpr int kHeight = 420;
constexpr int kTile = 20;
constexpr int kRow = 30;

QString utf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

// Behind the name of the part what would happen, as far as there is room.
class RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    QSize sizeHint(const QStyleOptionViewItem& /*option*/,
                   const QModelIndex& /*index*/) const override
    {
        return {kWidth / 2, kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const bool isHead = index.data(kKind).toString().isEmpty();
        const bool isOff = !index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        QRect box = option.rect.adjusted(theme_.spacing.small, 0, -theme_.spacing.small, 0);
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(option.rect, theme_.accentTint);
        const QFont font = theme_.font(isHead ? TextRole::groupHead : TextRole::normal);
        painter->setFont(font);
        painter->setPen(isHead || isOff ? theme_.muted : theme_.ink);
        if (!isHead) {
            const QRect picture(box.left(), box.center().y() - kTile / 2, kTile, kTile);
            index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
            box.setLeft(picture.right() + theme_.spacing.small);
        }
        const QString name = index.data(Qt::DisplayRole).toString();
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(name) +
                    theme_.spacing.medium);
        const QFont small = theme_.font(TextRole::secondary);
        painter->setFont(small);
        painter->setPen(theme_.muted);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(kWords).toString(),
                                                         Qt::ElideRight, box.width()));
        painter->restore();
    }

private:
    Theme theme_;
};
} // namespace

QuickAdd::QuickAdd(const Theme& theme, std::vector<doc::PlaceChoice> choices,
                   const RecentParts& recent, QWidget* parent)
    : QDialog(parent, Qt::Popup), theme_(theme), choices_(std::move(choices)),
      recent_(recent.kinds())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("Add a part"));
    setAccessibleName(tr("Add a part"));
    setProperty("role", QStringLiteral("popOver"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.spacing.small, theme.spacing.small, theme.spacing.small,
                               theme.spacing.small);
    column->setSpacing(theme.spacing.hair);
    field_ = new QLineEdit(this);
    field_->setObjectName(QStringLiteral("Part to add"));
    field_->setAccessibleName(tr("Part to add"));
    field_->setPlaceholderText(tr("Search parts"));
    field_->installEventFilter(this);
    list_ = new QListWidget(this);
    list_->setObjectName(QStringLiteral("Parts at the pointer"));
    list_->setAccessibleName(tr("Parts at the pointer"));
    list_->setItemDelegate(new RowDelegate(theme, list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    words_ = new PlainLabel(QString(), this);
    words_->setObjectName(QStringLiteral("Part to add is"));
    words_->setMinimumHeight(2 * QFontMetrics(theme.font(TextRole::normal)).lineSpacing());
    auto* keys = new PlainLabel(tr("Enter places · Ctrl+Enter keeps placing · F1 explains"), this);
    keys->setProperty("role", QStringLiteral("secondary"));
    column->addWidget(field_);
    column->addWidget(list_, 1);
    column->addWidget(words_);
    column->addWidget(keys);
    connect(field_, &QLineEdit::textChanged, this, &QuickAdd::fill);
    connect(list_, &QListWidget::itemClicked, this, [this] { choose(false); });
    connect(list_, &QListWidget::currentRowChanged, this, &QuickAdd::explainCurrent);
    resize(kWidth, kHeight);
    fill({});
    field_->setFocus();
}

void QuickAdd::addHead(const QString& words)
{
    auto* head = new QListWidgetItem(words.toUpper(), list_);
    head->setFlags(Qt::NoItemFlags);
}

void QuickAdd::addRow(const doc::PlaceChoice& choice)
{
    const doc::KindInfo& kind = *choice.kind;
    auto* row = new QListWidgetItem(utf8(kind.label), list_);
    const QString words = forOneLine(QString::fromStdString(choice.words));
    row->setIcon(QIcon(tile(QString::fromStdString(doc::snakeCase(kind.key)), kTile,
                            toneOf(kind, theme_).tile, theme_, devicePixelRatioF())));
    row->setData(kKind, utf8(kind.key));
    row->setData(kWords, words);
    row->setData(kHelp, utf8(kind.help));
    row->setData(Qt::AccessibleTextRole, utf8(kind.label) + QStringLiteral(", ") + words);
    if (choice.reach == doc::Reach::nowhere)
        row->setFlags(Qt::NoItemFlags);
}

template <class Which> void QuickAdd::addSection(const QString& head, Which which)
{
    bool isEmpty = true;
    for (const doc::PlaceChoice& choice : choices_) {
        if (!which(choice))
            continue;
        if (isEmpty)
            addHead(head);
        isEmpty = false;
        addRow(choice);
    }
}

// Parts that may not live there are shown only to those who look for them, with the reason.
void QuickAdd::fill(const QString& typed)
{
    list_->clear();
    const bool isTyped = !typed.trimmed().isEmpty();
    const auto isRecent = [this](const doc::PlaceChoice& choice) {
        return std::find(recent_.begin(), recent_.end(), choice.kind) != recent_.end();
    };
    const auto isHere = [](const doc::PlaceChoice& choice) {
        return choice.reach == doc::Reach::here;
    };
    if (!isTyped) {
        addSection(tr("Common here"), [](const auto& choice) { return choice.isCommon; });
        addSection(tr("Recent"), [&](const auto& choice) {
            return isHere(choice) && !choice.isCommon && isRecent(choice);
        });
        addSection(tr("All that may be here"), [&](const auto& choice) {
            return isHere(choice) && !choice.isCommon && !isRecent(choice);
        });
    } else {
        const auto fits = [&typed](const doc::PlaceChoice& choice, doc::Reach reach) {
            return choice.reach == reach && partFits(*choice.kind, typed);
        };
        addSection(tr("Here"), [&](const auto& each) { return fits(each, doc::Reach::here); });
        addSection(tr("Elsewhere"),
                   [&](const auto& each) { return fits(each, doc::Reach::elsewhere); });
        addSection(tr("Not here"),
                   [&](const auto& each) { return fits(each, doc::Reach::nowhere); });
    }
    if (list_->count() == 0)
        (new QListWidgetItem(tr("No part is called that. Try service, users or balancer."), list_))
            ->setFlags(Qt::NoItemFlags);
    list_->setCurrentRow(-1);
    walk(1);
    explainCurrent();
}

// Past headings and what cannot be chosen.
void QuickAdd::walk(int step)
{
    for (int row = list_->currentRow() + step; row >= 0 && row < list_->count(); row += step)
        if (list_->item(row)->flags().testFlag(Qt::ItemIsEnabled)) {
            list_->setCurrentRow(row);
            list_->scrollToItem(list_->item(row));
            return;
        }
}

QString QuickAdd::currentKind() const
{
    const QListWidgetItem* item = list_->currentItem();
    return item != nullptr && item->flags().testFlag(Qt::ItemIsEnabled)
               ? item->data(kKind).toString()
               : QString();
}

void QuickAdd::explainCurrent()
{
    const QListWidgetItem* item = list_->currentItem();
    const QString help = item == nullptr ? QString() : item->data(kHelp).toString();
    // The keys stay in the field, so that it says what they would choose.
    field_->setAccessibleDescription(
        item == nullptr ? QString() : item->data(Qt::AccessibleTextRole).toString());
    words_->setText(
        inLines(help, theme_.font(TextRole::normal), kWidth - 2 * theme_.spacing.large, 2));
}

void QuickAdd::choose(bool locks)
{
    const QString kind = currentKind();
    if (kind.isEmpty())
        return;
    close();
    if (locks)
        emit lockWanted(kind);
    else
        emit placeWanted(kind);
}

bool QuickAdd::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != field_)
        return QDialog::eventFilter(watched, event);
    const bool isAsked = event->type() == QEvent::ShortcutOverride;
    if (!isAsked && event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!isAsked)
            walk(key->key() == Qt::Key_Down ? 1 : -1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isAsked)
            choose((key->modifiers() & Qt::ControlModifier) != 0);
        break;
    case Qt::Key_F1: {
        const QString kind = currentKind();
        if (!isAsked && !kind.isEmpty()) {
            close();
            emit explainWanted(kind);
        }
        break;
    }
    default:
        return false;
    }
    event->accept();
    return true;
}

} // namespace stowage::ui
