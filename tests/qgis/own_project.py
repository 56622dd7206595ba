"""A project such as an analyst has: rasters, areas, lines and points of their own, in a CRS of their own."""

from __future__ import annotations

from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

OWN_FILL = "#8800cc"
#: Inside the first of the user's areas, in degrees.
INSIDE = (53.0, 41.0)


def areas(crs, title="districts", wkt="Polygon((48 38, 58 38, 58 44, 48 44, 48 38))", filled=True):
    """Areas in a CRS, from a shape in degrees."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=name:string", title, "memory")
    shape = QgsGeometry.fromWkt(wkt)
    shape.transform(_from_degrees(layer.crs()))
    feature = QgsFeature(layer.fields())
    feature.setGeometry(shape)
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    style = {"color": OWN_FILL, "outline_style": "no"} if filled else {"style": "no", "outline_color": OWN_FILL}
    layer.renderer().setSymbol(QgsFillSymbol.createSimple(style))
    return layer


def lines(crs, title="roads"):
    layer = QgsVectorLayer(f"LineString?crs={crs}", title, "memory")
    shape = QgsGeometry.fromWkt("LineString(49 40, 57 43)")
    shape.transform(_from_degrees(layer.crs()))
    feature = QgsFeature()
    feature.setGeometry(shape)
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def raster(folder, title="elevation", box=(44.0, 36.0, 64.0, 47.0)):
    """A small raster in degrees over a box (west, south, east, north)."""
    path = folder / f"{title}.tif"
    west, south, east, north = box
    file = gdal.GetDriverByName("GTiff").Create(str(path), 40, 20, 1, gdal.GDT_Byte)
    file.SetGeoTransform([west, (east - west) / 40, 0, north, 0, (south - north) / 20])
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    file.SetProjection(reference.ExportToWkt())
    file.GetRasterBand(1).Fill(90)
    file = None
    return QgsRasterLayer(str(path), title)


def twenty_layers(project, crs, folder):
    """Rasters at the bottom, areas and lines above them, as the project of a ministry holds them."""
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    made = [areas(crs, f"areas {n}") for n in range(8)]
    made += [lines(crs, f"lines {n}") for n in range(10)]
    made += [raster(folder, f"raster{n}") for n in range(2)]
    for layer in made:
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer)
    return made


def shown(project):
    """Layers that the canvas draws, top first."""
    root = project.layerTreeRoot()
    checked = {layer.id() for layer in root.checkedLayers() if layer is not None}
    return [layer for layer in root.layerOrder() if layer.id() in checked and layer.isSpatial()]


def picture(project, degrees, size=(640, 420), grow=1.0):
    """The map of a box in degrees as an image, with the project's own CRS and background; and its settings."""
    settings = QgsMapSettings()
    settings.setLayers(shown(project))
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    extent = _from_degrees(project.crs()).transformBoundingBox(QgsRectangle(*degrees))
    extent.scale(grow)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(*size))
    settings.setBackgroundColor(project.backgroundColor())
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(None))
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), settings


def colour_at(image, settings, lon, lat):
    """The colour that a map shows at a place."""
    at = _from_degrees(settings.destinationCrs()).transform(lon, lat)
    pixel = settings.mapToPixel().transform(at)
    return QColor(image.pixel(round(pixel.x()), round(pixel.y()))).name()


def _from_degrees(crs):
    from qgis.core import QgsProject

    return QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, QgsProject.instance())
