package vn.kho.transform.rollup;

import java.util.List;

/** What one unit reported of one indicator, read by the indicator's rule over time. */
interface Series {

  /** What is known from one boundary to another. */
  Known over(int from, int to);

  /** What has come together from an origin up to a boundary; asked for with few origins. */
  Known sinceOrigin(int origin, int to);

  /** Whether all of it is known. */
  boolean isKnown(int from, int to);

  /** The figures that make up what is known from one boundary to another, in their order. */
  List<Piece> pieces(int from, int to);

  /** The first boundary anything was reported from. */
  int start();

  /** The share another unit has in it; the shares of all units add up to the whole. */
  Series share(Share share);
}
