// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"

#include "look/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace stowage::app {

namespace {
QComboBox* choices(const QStringList& texts, const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItems(texts);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(QLatin1String(name));
    return box;
}
} // namespace

ExportDialog::ExportDialog(doc::Document whole, doc::Document selected, ui::LiveState live,
                           QWidget* parent)
    : QDialog(parent), whole_(std::move(whole)), selected_(std::move(selected)),
      live_(std::move(live))
{
    setObjectName(QStringLiteral("Export picture"));
    setWindowTitle(tr("Export picture"));
    what_ = choices({tr("The whole drawing"), tr("The selection")}, "Export what", this);
    what_->setEnabled(!selected_.elements().empty());
    theme_ = choices({tr("Light"), tr("Dark")}, "Export theme", this);
    scale_ = choices(
        {QStringLiteral("1×"), QStringLiteral("2×"), QStringLiteral("3×"), QStringLiteral("4×")},
        "Export scale", this);
    scale_->setCurrentIndex(1);
    background_ = new QCheckBox(tr("With background"), this);
    background_->setChecked(true);
    embed_ = new QCheckBox(tr("The picture opens again as the design"), this);
    embed_->setChecked(true);
    ui::setPlainToolTip(embed_, tr("The whole drawing is put into the file: names, settings and "
                                   "environment values, even of what is not shown."));
    preview_ = new ui::PlainLabel(QString(), this);
    preview_->setFixedSize(420, 260);
    preview_->setProperty("role", QStringLiteral("picture"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setAccessibleName(tr("Preview"));
    size_ = new ui::PlainLabel(QString(), this);
    size_->setProperty("role", QStringLiteral("muted"));
    auto* form = new QFormLayout;
    form->addRow(tr("Show"), what_);
    form->addRow(tr("Theme"), theme_);
    form->addRow(tr("Scale"), scale_);
    form->addRow(QString(), background_);
    form->addRow(QString(), embed_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)
        ->setObjectName(QStringLiteral("Export"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(preview_, 0, Qt::AlignCenter);
    column->addWidget(size_, 0, Qt::AlignCenter);
    column->addLayout(form);
    column->addWidget(buttons);
    for (QComboBox* box : {what_, theme_, scale_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    connect(background_, &QCheckBox::toggled, this, &ExportDialog::preview);
    preview();
}

ExportAsked ExportDialog::asked() const
{
    ExportAsked asked;
    asked.picture.theme = theme_->currentIndex() == 1 ? ui::Theme::dark() : ui::Theme::light();
    asked.picture.scale = scale_->currentIndex() + 1;
    asked.picture.background = background_->isChecked();
    asked.onlySelection = what_->currentIndex() == 1;
    asked.embed = embed_->isChecked();
    return asked;
}

QImage ExportDialog::picture() const
{
    const ExportAsked wanted = asked();
    return ui::pictureOf(wanted.onlySelection ? selected_ : whole_, live_, wanted.picture);
}

void ExportDialog::preview()
{
    const QImage image = picture();
    if (image.isNull()) {
        preview_->setPixmap({});
        size_->setText(tr("The picture would be too large."));
        return;
    }
    preview_->setPixmap(QPixmap::fromImage(image.scaled(
        preview_->contentsRect().size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    size_->setText(tr("%1 × %2 pixels").arg(image.width()).arg(image.height()));
}

} // namespace stowage::app
